import { Button, mergeClasses } from '@fluentui/react-components';
import { EXPERTS } from '../../guideline/fact-schema';
import type { RankSettings } from '../../ranking/settings';
import { listChangedOrders, listOrderNames, listRuleTies, ruleFor } from '../../ranking/order-by-rule';
import { wordRanking } from '../../wording/order';
import { ChoiceField, NumberField } from '../shared/ChoiceField';
import { usePanelStyles } from '../shared/styles';
import { useToneText } from '../shared/tones';
import { OrderList } from './OrderList';
import { useRankingBench } from './ranking-context';
import { RankingFold } from './RankingParts';

/** 排序依据: what orders, and what equals are compared by, as the guideline has it or as somebody sets it (rules S4, S6). */
export const OrderPanel = () => {
  const styles = usePanelStyles();
  const tone = useToneText();
  const panel = useOrderPanel();
  const { words } = panel;
  if (!panel.hasChoice) return null;
  return (
    <RankingFold summary={panel.now} title={words.title}>
      <p className={styles.note}>{words.guideline(panel.guideline)}</p>
      {panel.isChanged && <p className={mergeClasses(styles.note, tone.warning)}>{words.changed}</p>}
      <ChoiceField label={words.by} onChoose={panel.choose} options={panel.options} value={panel.chosen} />
      {panel.chosen === MIX &&
        panel.names.map((name) => (
          <NumberField
            key={name}
            label={words.weightOf(name)}
            onChange={(weight) => panel.setWeight(name, weight)}
            value={panel.weightOf(name)}
          />
        ))}
      <RuleTies />
      {panel.isSet && (
        <div className={styles.actions}>
          <Button onClick={panel.clear} size="small">
            {words.clear}
          </Button>
        </div>
      )}
    </RankingFold>
  );
};

/** What equals are compared by before the sheet's columns, first one first. */
const RuleTies = () => {
  const styles = usePanelStyles();
  const { panel } = useRankingBench();
  const { order: words, scoring } = panel;
  const { addTie, otherTies, setTies, ties, titleOf } = useOrderPanel();
  return (
    <section aria-label={words.ties}>
      <h3 className={styles.title}>{words.ties}</h3>
      {ties.length === 0 ? (
        <p className={styles.note}>{words.noTies}</p>
      ) : (
        <OrderList
          items={ties.map(({ of }) => ({ id: of, text: titleOf(of) }))}
          label={words.ties}
          onOrder={(ids) => setTies(ids.flatMap((id) => ties.find(({ of }) => of === id) ?? []))}
          onRemove={(id) => setTies(ties.filter(({ of }) => of !== id))}
          turn={(id) => {
            const text = scoring.first[ties.find(({ of }) => of === id)?.first ?? 'higher'];
            const turned = (tie: Tie): Tie => ({ ...tie, first: tie.first === 'higher' ? 'lower' : 'higher' });
            const onTurn = () => setTies(ties.map((tie) => (tie.of === id ? turned(tie) : tie)));
            return { text, label: scoring.turn(titleOf(id), text), onTurn };
          }}
        />
      )}
      {otherTies.length > 0 && (
        <ChoiceField
          label={words.addTie}
          onChoose={addTie}
          options={otherTies.map(({ of }) => ({ value: of, text: titleOf(of) }))}
          value={undefined}
        />
      )}
    </section>
  );
};

type Tie = NonNullable<RankSettings['ruleTies']>[number];

/** Values of the choice that are no name of a score. */
const AS_GUIDELINE = '';
const MIX = '+';

const useOrderPanel = () => {
  const { change, language, panel, programme, ranking } = useRankingBench();
  const { order: words } = panel;
  const { order, ruleTies } = ranking.settings;
  const compiled = programme.compile(ranking.choices);
  const names = listOrderNames(compiled);
  const all = listRuleTies(compiled);
  const rule = ruleFor(compiled, ranking.settings);
  const [only, ...others] = order ?? [];
  const setTies = (ties: readonly Tie[]) => change({ ruleTies: ties });
  return {
    addTie: (of: string) => setTies([...rule.ties, ...all.filter((tie) => tie.of === of)]),
    choose: (value: string) => {
      if (value === AS_GUIDELINE) change({ order: undefined });
      else if (value === MIX) change({ order: names.slice(0, 2).map((of) => ({ of, weight: 0.5 })) });
      else change({ order: [{ of: value, weight: 1 }] });
    },
    chosen: only === undefined ? AS_GUIDELINE : others.length === 0 && only.weight === 1 ? only.of : MIX,
    clear: () => change({ order: undefined, ruleTies: undefined }),
    guideline: wordRanking(ruleFor(compiled, {}), language),
    /** Where experts' marks are all there is, nothing is to be chosen. */
    hasChoice: names.some((name) => name !== EXPERTS) || all.length > 0,
    isChanged:
      listChangedOrders(
        ranking.applicants.flatMap(({ applicant }) => (applicant.programme === programme ? [applicant] : [])),
        ranking.choices,
        ranking.settings,
      ).length > 0,
    isSet: order !== undefined || ruleTies !== undefined,
    names,
    now: wordRanking(rule, language),
    options: [
      { value: AS_GUIDELINE, text: words.asGuideline },
      ...names.map((name) => ({ value: name, text: name })),
      ...(names.length > 1 ? [{ value: MIX, text: words.mix }] : []),
    ],
    otherTies: all.filter(({ of }) => rule.ties.every((tie) => tie.of !== of)),
    setTies,
    setWeight: (name: string, weight: number) => {
      // In the order of the names, so that it makes no difference which was set first.
      const weights = new Map([
        ...(order ?? []).map((part) => [part.of, part.weight] as const),
        [name, weight] as const,
      ]);
      const parts = names.map((of) => ({ of, weight: weights.get(of) ?? 0 })).filter((part) => part.weight > 0);
      if (parts.length > 0) change({ order: parts });
    },
    ties: rule.ties,
    titleOf: (name: string) => all.find(({ of }) => of === name)?.title ?? name,
    weightOf: (name: string) => order?.find(({ of }) => of === name)?.weight ?? 0,
    words,
  };
};
