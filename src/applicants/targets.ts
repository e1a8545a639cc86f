import { foldText } from '../guideline/fold-text';
import { EXPERTS } from '../guideline/fact-schema';
import { indicatorsOf } from '../guideline/look-up';
import type { Fact, Programme } from '../guideline/types';
import type { Clue } from './match-words';

/** What a column may stand for beside facts (rule B8). */
type TargetKind = 'fact' | 'judgement' | 'score';

/** Anything a column may stand for, in the one shape of a fact. */
export interface Target extends Fact {
  /** Absent for facts, materials and the programme column among them. */
  readonly kind?: Exclude<TargetKind, 'fact'>;
  /** Texts about it: titles of what reads it, hints. */
  readonly clues?: readonly Clue[];
  /** Where in the guideline it is first asked for: the ordinal of the criterion, indicator or priority. */
  readonly place?: number;
}

/** What the names of judgements begin with, in sheets and in settings. */
export const JUDGEMENT = '评议';

/** Whether a name, or a header, is of what an applicant promises. */
export const isPromise = (name: string): boolean => /^(?:承诺|计划|预计|拟)/.test(name);

/** The name under which experts' marks are bound. */
export const SCORE = EXPERTS;

const scoreTarget: Target = {
  name: SCORE,
  kind: 'score',
  type: 'count',
  unit: '分',
  aliases: ['评审得分', '专家打分', '评审分数', '平均分', '总分'],
  options: [],
};

interface Question {
  readonly id: string;
  readonly title: string;
  readonly hint: string | undefined;
}

const placeAt = (places: ReadonlyMap<string, number>, key: string): Pick<Target, 'place'> => {
  const place = places.get(key);
  return place === undefined ? {} : { place };
};

/** A judgement is called by its id; where programmes ask different questions under one id, by its title. */
const judgementTargets = (programmes: readonly Programme[], places: ReadonlyMap<string, number>): readonly Target[] => {
  const questions = new Map<string, Question>();
  for (const { criteria } of programmes)
    for (const { kind, id, title, hint } of criteria)
      if (kind === 'judgement') questions.set(`${id} ${foldText(title)}`, { id, title, hint });
  const all = [...questions.values()];
  return all.map(({ id, title, hint }): Target => {
    const alone = all.filter((other) => other.id === id).length === 1;
    const [byId, byTitle] = [`${JUDGEMENT}：${id}`, `${JUDGEMENT}：${title}`];
    return {
      name: alone ? byId : byTitle,
      kind: 'judgement',
      type: 'yesNo',
      aliases: [title, alone ? byTitle : byId],
      options: [],
      ...placeAt(places, `${JUDGEMENT} ${id}`),
      ...(hint !== undefined && { clues: [{ text: hint, trust: TRUST }] }),
    };
  });
};

/** How far what is said about a target speaks of it; of several that a sentence speaks of, each less. */
const TRUST = 0.6;

/** What a programme asks, in its order. */
const asksOf = ({ criteria, priorities, scores }: Programme) => [
  ...criteria,
  ...priorities,
  ...scores.flatMap(indicatorsOf),
];

/** Where each fact, and each judgement by id, is first asked for. */
const placesOf = (programmes: readonly Programme[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  let place = 0;
  for (const programme of programmes)
    for (const { id, facts } of asksOf(programme)) {
      place += 1;
      for (const key of [...facts, `${JUDGEMENT} ${id}`]) if (!places.has(key)) places.set(key, place);
    }
  return places;
};

/** Titles of the criteria, indicators, aims and priorities that read each fact. */
const titlesByFact = (programmes: readonly Programme[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const titles = new Map<string, Map<string, number>>();
  for (const programme of programmes)
    for (const { title, facts } of asksOf(programme))
      for (const fact of facts) {
        const own = titles.get(fact) ?? new Map<string, number>();
        titles.set(fact, own.set(title, TRUST / Math.sqrt(Math.max(1, facts.length))));
      }
  return titles;
};

/** Everything the columns of a sheet may stand for: the facts asked for, judgements, experts' marks. */
export const targetsFor = (programmes: readonly Programme[], facts: readonly Fact[]): readonly Target[] => {
  const titles = titlesByFact(programmes);
  const places = placesOf(programmes);
  return [
    ...facts.map((fact): Target => ({
      ...fact,
      ...placeAt(places, fact.name),
      // The cells of the programme column are known beforehand: they tell it from any other column of types.
      ...(fact.role === 'programme' && { options: programmes.map(({ name, aliases }) => ({ value: name, aliases })) }),
      clues: [
        ...[...(titles.get(fact.name) ?? [])].map(([text, trust]) => ({ text, trust })),
        ...(fact.hint === undefined ? [] : [{ text: fact.hint, trust: TRUST }]),
      ],
    })),
    ...judgementTargets(programmes, places),
    scoreTarget,
  ];
};
