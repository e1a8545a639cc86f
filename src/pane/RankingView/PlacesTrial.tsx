import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useRankingViewStyles } from './RankingView.styles';
import type { RankingViewState } from './useRankingView';

/** What-if on the places of one programme; a change needs its reason. Nothing is written. */
export const PlacesTrial = ({ state }: { readonly state: RankingViewState }) => {
  const styles = useRankingViewStyles();
  const { programme, setPlaces, settings, view } = state;
  const given = programme?.places?.contracts ?? programme?.places?.count;
  const now = programme === undefined ? undefined : (settings.places.get(programme.id)?.value ?? given);
  const [places, setText] = useState(now === undefined ? '' : String(now));
  const [reason, setReason] = useState('');
  if (programme === undefined) return null;
  const wanted = Number(places);
  const ready = places !== '' && Number.isInteger(wanted) && wanted >= 0 && reason.trim() !== '';
  return (
    <div className={styles.try}>
      <Field hint={given === undefined ? view.noPlaces : view.placesOf(given)} label={view.places} size="small">
        <Input
          className={styles.number}
          inputMode="numeric"
          onChange={(_, { value }) => setText(value)}
          size="small"
          value={places}
        />
      </Field>
      <Field className={styles.grow} label={view.reason} size="small">
        <Input onChange={(_, { value }) => setReason(value)} size="small" value={reason} />
      </Field>
      <Button disabled={!ready} onClick={() => setPlaces(programme.id, wanted, reason.trim())} size="small">
        {view.apply}
      </Button>
    </div>
  );
};
