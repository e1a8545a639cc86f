import type { RubricEntry, Rubric } from '../ranking/rubric';
import type { Answer, Override } from '../screening/types';
import type { Entry, SelfConflict } from './entries';
import { findSelfConflicts, mergeEntries, registerOf } from './entries';
import type { Reviewer } from './types';
import { nameInId, nameReviewers } from './types';

/** How different answers to one judgement are settled (rule C5); whoever came last settles nothing. */
export type SettleRule =
  /** They stay open until those who differ agree. */
  | { readonly kind: 'pending' }
  /** What a 负责人 said decides. */
  | { readonly kind: 'lead' }
  /** What more than half of them said, where at least `of` said something. */
  | { readonly kind: 'majority'; readonly of: number };

export const DEFAULT_SETTLE_RULE: SettleRule = { kind: 'pending' };

/** What an answer or an override comes to: a yes is met, a no is not. */
type Stance = Override['verdict'];

/** An answer or an override with a value. */
type Judgement = Extract<Entry, { readonly about: { readonly kind: 'answer' | 'override' } }>;

/** One voice in a dispute. */
interface Voice {
  readonly reviewer: string;
  readonly name: string;
  readonly stance: Stance;
  readonly entry: Judgement;
}

/** 分歧: different answers to one judgement of one applicant, with who said what. */
export interface Dispute {
  readonly key: string;
  readonly criterion: string;
  readonly voices: readonly Voice[];
  /** What it counts as: still open, or settled as said by the rule. */
  readonly counts: 'open' | Stance;
}

type Decisions<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** What one expert entered for one applicant, by names of dimensions. */
export interface NamedScores extends RubricEntry {
  readonly opinion?: string;
}

/** What holds for one sheet of applicants after all were heard. */
export interface SettledSheet {
  /** Applicant's key → criterion id. */
  readonly answers: Decisions<Answer>;
  readonly overrides: Decisions<Override>;
  /** Expert's name → applicant's key → scores by NAME of the dimension. */
  readonly marks: Decisions<NamedScores>;
  readonly disputes: readonly Dispute[];
  /** Reviewers who contradict themselves: such a score is missing, such an answer settles nothing. */
  readonly conflicts: readonly SelfConflict[];
}

export const NOTHING_SETTLED: SettledSheet = {
  answers: new Map(),
  overrides: new Map(),
  marks: new Map(),
  disputes: [],
  conflicts: [],
};

/**
 * What holds after all reviewers were heard, by sheet of applicants: a function of the set of entries, whatever their
 * order. A reviewer's own override goes before his own answer (rule V4); 待定 beside a yes or a no is no dispute.
 *
 * @param reviewers by id; of those that are not in it the role is unknown, and so they are no lead
 * @param wordDispute the note of an answer that a dispute leaves open
 */
export const settle = (
  entries: readonly Entry[],
  reviewers: ReadonlyMap<string, Reviewer>,
  rule: SettleRule,
  wordDispute: (dispute: Dispute) => string,
): ReadonlyMap<string, SettledSheet> => {
  const sheets = new Map<string, Entry[]>();
  for (const entry of mergeEntries(entries)) {
    const own = sheets.get(entry.sheet);
    if (own === undefined) sheets.set(entry.sheet, [entry]);
    else own.push(entry);
  }
  const named = nameReviewers(new Map([...namelessOf(entries), ...reviewers]));
  const nameOf = (id: string) => named.get(id) ?? nameInId(id);
  return new Map(
    [...sheets].map(([sheet, own]) => [sheet, settleSheet(own, { reviewers, rule, nameOf, wordDispute })]),
  );
};

/** Reviewers as their ids name them, for those nobody introduced. */
const namelessOf = (entries: readonly Entry[]) =>
  new Map(
    entries.map(({ reviewer }): [string, Reviewer] => {
      const [name = '', unit = ''] = reviewer.split('|');
      return [reviewer, { name, unit, role: 'expert' }];
    }),
  );

interface Hearing {
  readonly reviewers: ReadonlyMap<string, Reviewer>;
  readonly rule: SettleRule;
  readonly nameOf: (id: string) => string;
  readonly wordDispute: (dispute: Dispute) => string;
}

const settleSheet = (entries: readonly Entry[], hearing: Hearing): SettledSheet => {
  const answers = new Map<string, Map<string, Answer>>();
  const overrides = new Map<string, Map<string, Override>>();
  const disputes: Dispute[] = [];
  for (const [key, criteria] of groupJudgements(entries))
    for (const [criterion, said] of criteria) {
      const { answer, override, dispute } = settleOne(key, criterion, said, hearing);
      if (answer !== undefined) put(answers, key, criterion, answer);
      if (override !== undefined) put(overrides, key, criterion, override);
      if (dispute !== undefined) disputes.push(dispute);
    }
  const conflicts = findSelfConflicts(entries);
  return { answers, overrides, marks: collectMarks(entries, conflicts, hearing.nameOf), disputes, conflicts };
};

const put = <T>(all: Map<string, Map<string, T>>, key: string, id: string, value: T) => {
  const own = all.get(key);
  if (own === undefined) all.set(key, new Map([[id, value]]));
  else own.set(id, value);
};

const groupJudgements = (entries: readonly Entry[]) => {
  const grouped = new Map<string, Map<string, readonly Judgement[]>>();
  for (const entry of entries)
    if (isJudgement(entry) && entry.value !== undefined) {
      const { criterion } = entry.about;
      put(grouped, entry.key, criterion, [...(grouped.get(entry.key)?.get(criterion) ?? []), entry]);
    }
  // Keys and criteria in one order, whoever said something first.
  return [...grouped].sort(byKey).map(([key, own]) => [key, [...own].sort(byKey)] as const);
};

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

const isJudgement = (entry: Entry): entry is Judgement =>
  entry.about.kind === 'answer' || entry.about.kind === 'override';

const stanceOf = ({ value }: Judgement): Stance | undefined => {
  switch (value) {
    case 'yes':
      return 'met';
    case 'no':
      return 'notMet';
    case 'open':
    case undefined:
      return undefined;
    case 'met':
    case 'notMet':
    case 'notApplicable':
      return value;
  }
};

interface Settled {
  readonly answer?: Answer | undefined;
  readonly override?: Override | undefined;
  readonly dispute?: Dispute;
}

const settleOne = (key: string, criterion: string, said: readonly Judgement[], hearing: Hearing): Settled => {
  const heard = ownLastWord(said);
  const voices = heard.flatMap((entry): readonly Voice[] => {
    const stance = stanceOf(entry);
    const { reviewer } = entry;
    return stance === undefined ? [] : [{ reviewer, name: hearing.nameOf(reviewer), stance, entry }];
  });
  const [first] = voices;
  if (first === undefined) return { answer: answerOf('open', heard) };
  if (voices.every(({ stance }) => stance === first.stance)) return decided(first.stance, voices, hearing);
  const counts = decideBy(hearing, voices) ?? 'open';
  const dispute: Dispute = { key, criterion, voices, counts };
  return counts === 'open'
    ? { answer: { answer: 'open', note: hearing.wordDispute(dispute), ...overridden(voices) }, dispute }
    : { ...decided(counts, voices, hearing), dispute };
};

/** Different overrides leave open what the cells would decide. */
const overridden = (voices: readonly Voice[]): Pick<Answer, 'disputed'> =>
  voices.some(({ entry }) => entry.about.kind === 'override') ? { disputed: true } : {};

/** Of each reviewer his overrides, where he has any, else his answers. */
const ownLastWord = (said: readonly Judgement[]): readonly Judgement[] => {
  const overriding = new Set(said.filter(({ about }) => about.kind === 'override').map(({ reviewer }) => reviewer));
  return said.filter(({ about, reviewer }) => about.kind === 'override' || !overriding.has(reviewer));
};

/** What the rule makes of different voices; a reviewer who contradicts himself has none. */
const decideBy = ({ rule, reviewers }: Hearing, voices: readonly Voice[]): Stance | undefined => {
  const stances = new Map<string, Set<Stance>>();
  for (const { reviewer, stance } of voices) {
    const own = stances.get(reviewer) ?? new Set<Stance>();
    stances.set(reviewer, own.add(stance));
  }
  const votes = [...stances].flatMap(([reviewer, own]) =>
    own.size === 1 ? [...own].map((stance) => ({ reviewer, stance })) : [],
  );
  switch (rule.kind) {
    case 'pending':
      return undefined;
    case 'lead': {
      const isLead = (id: string) => reviewers.get(id)?.role === 'lead';
      const leads = new Set(votes.filter(({ reviewer }) => isLead(reviewer)).map(({ stance }) => stance));
      return leads.size === 1 ? [...leads][0] : undefined;
    }
    case 'majority': {
      if (votes.length < rule.of) return undefined;
      const count = (stance: Stance) => votes.filter((vote) => vote.stance === stance).length;
      return votes.find(({ stance }) => 2 * count(stance) > votes.length)?.stance;
    }
  }
};

/** What those who said it come to: an override where one of them overrode, else an answer. */
const decided = (stance: Stance, voices: readonly Voice[], { nameOf }: Hearing): Settled => {
  const entries = voices.filter((voice) => voice.stance === stance).map(({ entry }) => entry);
  const answers = entries.filter(({ about }) => about.kind === 'answer');
  const overrides = entries.filter(({ about }) => about.kind === 'override');
  return {
    answer: answers.length === 0 ? undefined : answerOf(stance === 'met' ? 'yes' : 'no', answers),
    override: overrides.length === 0 ? undefined : overrideOf(stance, overrides, nameOf),
  };
};

const notesOf = (entries: readonly Judgement[]): string =>
  [...new Set(entries.flatMap(({ note = '' }) => (note.trim() === '' ? [] : [note])))].join('；');

const answerOf = (answer: Answer['answer'], entries: readonly Judgement[]): Answer => {
  const note = notesOf(entries);
  return { answer, ...(note !== '' && { note }) };
};

const overrideOf = (
  verdict: Override['verdict'],
  entries: readonly Judgement[],
  nameOf: (id: string) => string,
): Override => {
  const by = [...new Set(entries.map(({ reviewer }) => nameOf(reviewer)))].join('、');
  const on = entries.reduce((latest, entry) => (entry.on > latest ? entry.on : latest), '').slice(0, 10);
  const reason = notesOf(entries);
  // An override has a reason: of one that was typed without, at least whose it is.
  return { verdict, reason: reason === '' ? by || '—' : reason, ...(by !== '' && { by }), ...(on !== '' && { on }) };
};

const collectMarks = (
  entries: readonly Entry[],
  conflicts: readonly SelfConflict[],
  nameOf: (id: string) => string,
): Decisions<NamedScores> => {
  const marks = new Map<string, Map<string, NamedScores>>();
  const unsure = new Set(conflicts.map(registerOf));
  for (const entry of entries) {
    if (entry.value === undefined) continue;
    const expert = nameOf(entry.reviewer);
    const own: NamedScores = marks.get(expert)?.get(entry.key) ?? { recused: false, scores: new Map() };
    switch (entry.about.kind) {
      case 'recused':
        // Who says both that he is recused and that he is not is recused until he says so once.
        put(marks, expert, entry.key, { ...own, recused: true });
        break;
      case 'opinion':
        put(marks, expert, entry.key, { ...own, opinion: [own.opinion, entry.value].filter(Boolean).join('；') });
        break;
      case 'score': {
        const scores = new Map(own.scores);
        if (typeof entry.value === 'number' && !unsure.has(registerOf(entry)))
          scores.set(entry.about.dimension, entry.value);
        put(marks, expert, entry.key, { ...own, scores });
        break;
      }
      case 'answer':
      case 'override':
        break;
    }
  }
  return marks;
};

/** Scores by ids of a rubric's dimensions, and the names that it does not have. */
export const scoresById = (
  { recused, scores }: NamedScores,
  rubric: Rubric,
): { readonly entry: RubricEntry; readonly unknown: readonly string[] } => {
  const ids = new Map(rubric.dimensions.map(({ id, name }) => [name.trim(), id]));
  const known = [...scores].flatMap(([name, score]) => {
    const id = ids.get(name.trim());
    return id === undefined ? [] : [[id, score] as const];
  });
  return {
    entry: { recused, scores: new Map(known) },
    unknown: [...scores.keys()].filter((name) => !ids.has(name.trim())),
  };
};
