import { Button, Field, Input } from '@fluentui/react-components';
import { TaskListSquareLtr24Regular } from '@fluentui/react-icons';
import { ChoiceField } from '../ChoiceField/ChoiceField';
import { EmptyState } from '../EmptyState/EmptyState';
import { Section } from '../Section/Section';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { WrittenNote } from '../WrittenNote/WrittenNote';
import { PlacesTrial } from './PlacesTrial';
import { RankingOrder } from './RankingOrder';
import { useRankingViewStyles } from './RankingView.styles';
import { useRankingView } from './useRankingView';
import type { RankingViewState } from './useRankingView';

/** 排序: the order within each programme's places, what it hangs on, and writing it. */
export const RankingView = () => {
  const state = useRankingView();
  const { busy, hasMarks, ranking, screened, start, view, words, write, writeLists } = state;
  const icon = TaskListSquareLtr24Regular;
  if (!screened || ranking === undefined)
    return (
      <ViewFrame title={words.titles.ranking}>
        <EmptyState
          {...(screened && {
            action: (
              <Button appearance="primary" onClick={start}>
                {view.start}
              </Button>
            ),
          })}
          body={screened ? view.noMarksBody : view.emptyBody}
          icon={icon}
          title={screened ? words.titles.ranking : view.emptyTitle}
        />
      </ViewFrame>
    );
  if (!hasMarks)
    return (
      <ViewFrame title={words.titles.ranking}>
        <EmptyState body={view.noMarksBody} icon={icon} title={view.noMarksTitle} />
      </ViewFrame>
    );
  return (
    <ViewFrame
      footer={
        <>
          <Button appearance="primary" disabled={busy} onClick={write}>
            {view.write}
          </Button>
          <Button disabled={busy} onClick={writeLists}>
            {view.lists}
          </Button>
        </>
      }
      title={words.titles.ranking}
    >
      <WrittenNote />
      <Basis state={state} />
      <Section title={view.order}>
        <RankingOrder state={state} />
      </Section>
      <Evidence state={state} />
    </ViewFrame>
  );
};

/** Programme, method, places and ties, with what the other methods would change. */
const Basis = ({ state }: { readonly state: RankingViewState }) => {
  const styles = useRankingViewStyles();
  const {
    issues,
    methodOptions,
    methods,
    programme,
    programmeOptions,
    ranking,
    setChosen,
    setMethod,
    setSeed,
    settings,
    told,
    view,
  } = state;
  return (
    <>
      {issues.length > 0 && (
        <Section title={view.issues}>
          {issues.map((issue) => (
            <p key={issue} className={styles.note}>
              {issue}
            </p>
          ))}
        </Section>
      )}
      <Section title={view.basis}>
        <ChoiceField label={view.programme} onChoose={setChosen} options={programmeOptions} value={programme?.id} />
        <ChoiceField label={view.method} onChoose={setMethod} options={methodOptions} value={settings.method} />
        <p className={styles.note}>{view.marksFrom((ranking?.markSheet.experts ?? []).join('、'))}</p>
        {methods.map(({ method, enters, leaves }) => (
          <p key={method} className={styles.note}>
            {view.compare(told.methods[method], enters.length, leaves.length)}
          </p>
        ))}
        <PlacesTrial key={programme?.id} state={state} />
        <Field hint={view.seedHint} label={view.seed} size="small">
          <Input
            onChange={(_, { value }) => setSeed(value.trim())}
            size="small"
            value={settings.tieRule.kind === 'draw' ? settings.tieRule.seed : ''}
          />
        </Field>
      </Section>
    </>
  );
};

/** Caps used and left, how robust the line is, and the best total beside it. */
const Evidence = ({ state }: { readonly state: RankingViewState }) => {
  const styles = useRankingViewStyles();
  const { best, caps, findBest, names, ranking, view, withoutExperts } = state;
  const list = (ids: readonly string[]) =>
    ids.length === 0 ? view.nobody : ids.map((id) => names?.nameOf(id) ?? id).join('、');
  const total = (value: number) => String(Math.round(value * 100) / 100);
  return (
    <>
      {caps.length > 0 && (
        <Section title={view.caps}>
          {caps.map(({ cap, used }) => (
            <p key={cap.id} className={styles.note}>
              {names?.capLabel(cap.id)}：{view.capUse(String(used), String(cap.limit))}
            </p>
          ))}
        </Section>
      )}
      <Section title={view.robustness}>
        {withoutExperts.length === 0 && <p className={styles.note}>{view.steady}</p>}
        {withoutExperts.map(({ expert, enters, leaves }) => (
          <p key={expert} className={styles.note}>
            {view.withoutExpert(expert, list(enters), list(leaves))}
          </p>
        ))}
      </Section>
      <Section title={view.best}>
        {best === undefined ? (
          <Button onClick={findBest} size="small">
            {view.findBest}
          </Button>
        ) : (
          <p className={styles.note}>
            {best.enters.length + best.leaves.length === 0
              ? view.bestSame(total(best.total))
              : view.bestOther(
                  total(best.total),
                  total(ranking?.allocation.total ?? 0),
                  list(best.enters),
                  list(best.leaves),
                )}
          </p>
        )}
      </Section>
    </>
  );
};
