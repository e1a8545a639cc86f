import { useState, type FormEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';

/** One seed that draws all ties nobody decided, and taking the draw back. */
export const TieDraw = () => {
  const styles = usePanelStyles();
  const { change, panel, ranking } = useRankingBench();
  const { tieRule } = ranking.settings;
  const drawn = tieRule.kind === 'draw' ? tieRule.seed : undefined;
  const [seed, setSeed] = useState(drawn ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seed.trim() !== '') change({ tieRule: { kind: 'draw', seed: seed.trim() } });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field hint={panel.ties.seedHint} label={panel.ties.seed} size="small">
        <Input onChange={(_, { value }) => setSeed(value)} size="small" value={seed} />
      </Field>
      <div className={styles.actions}>
        <Button disabled={seed.trim() === '' || seed.trim() === drawn} size="small" type="submit">
          {panel.ties.draw}
        </Button>
        {drawn !== undefined && (
          <Button
            appearance="subtle"
            onClick={() => {
              setSeed('');
              change({ tieRule: undefined });
            }}
            size="small"
          >
            {panel.ties.undraw}
          </Button>
        )}
      </div>
    </form>
  );
};
