import { optionsOfCreditCode, optionsOfName, proposeBySpelling, proposeOptions } from '../applicants/propose-words';
import { SEE_EACH, WORD_ANSWERS, foldWord, isSettled } from '../applicants/settled-words';
import type { Target } from '../applicants/targets';
import { proposeTruth } from '../applicants/truth-sense';
import type { SheetReadings } from '../applicants/readings';
import type { ApplicantIssue } from '../applicants/types';
import type { Fact, FactType } from '../guideline/types';
import { targetsOf } from './screen-sheets';
import { textOfRole } from './screened-applicant';
import type { ApplicantResult, SheetScreening } from './types';

/** What a word may mean, and what speaks for it: the vocabulary, or the credit codes or names of all its rows. */
interface WordProposal {
  readonly value: string;
  readonly level: 'likely' | 'possible';
  readonly because: readonly ('vocabulary' | 'creditCode' | 'name' | 'spelling')[];
}

/** One text that could not be read, wherever it stands in a column (rule F13). */
export interface AskedWord {
  /** As it is shown in the first of the cells. */
  readonly text: string;
  readonly count: number;
  /** Sheet rows, zero-based, ascending. */
  readonly rows: readonly number[];
  /** What takes back or limits the rest of the text, where that is what is asked about (rule F17). */
  readonly remark?: string;
  /** Best first. */
  readonly proposals: readonly WordProposal[];
}

/** The unread words of one fact, and what may be said of them. */
export interface AskedWords {
  /** Name of the fact or judgement. */
  readonly fact: string;
  readonly type: FactType;
  /** Headers of the columns that the words stand in. */
  readonly headers: readonly string[];
  /** Values that a word may be given; where there are none, any text. */
  readonly options: readonly string[];
  /** What may be said beside a value: 是, 否, 空, 不属任何一类, 逐个看. */
  readonly answers: readonly string[];
  /** The most frequent first. */
  readonly words: readonly AskedWord[];
}

type WordIssue = Extract<
  ApplicantIssue,
  { readonly code: 'applicants.unreadable' | 'applicants.remark' | 'applicants.unknownProgramme' }
>;

/** Types whose cells hold words; of all others only texts without a figure are words. */
const OF_WORDS: readonly FactType[] = ['choice', 'yesNo', 'material', 'list', 'place', 'text'];

const isWordIssue = (issue: ApplicantIssue): issue is WordIssue =>
  issue.code === 'applicants.unreadable' ||
  issue.code === 'applicants.remark' ||
  issue.code === 'applicants.unknownProgramme';

const answersFor = ({ type, options }: Fact): readonly string[] => {
  const { yes, no, blank, noneOfThese } = WORD_ANSWERS;
  switch (type) {
    case 'yesNo':
    case 'material':
      return [yes, no, blank, SEE_EACH];
    case 'choice':
      return [noneOfThese, blank, SEE_EACH];
    case 'list':
      return options.length > 0 ? [noneOfThese, blank, SEE_EACH] : [no, blank, SEE_EACH];
    case 'count':
    case 'amount':
    case 'ratio':
    case 'date':
    case 'text':
    case 'place':
      return [blank, SEE_EACH];
    default:
      return type satisfies never;
  }
};

/** The one option that speaks from every row that tells anything; evidence, never proof (rule F14). */
const commonOption = (told: readonly (readonly string[])[]): string | undefined => {
  const telling = told.filter(({ length }) => length > 0);
  const [first] = telling;
  return first?.find((value) => telling.every((options) => options.includes(value)));
};

/** Yes or no. A judgement is met only by a person's yes, so that no word makes it likely (rule V6). */
const proposeAnswer = (text: string, remark: string | undefined, fact: Target): readonly WordProposal[] => {
  const truth = proposeTruth(text, fact);
  if (truth === undefined) return [];
  const level = fact.kind === 'judgement' || remark !== undefined ? 'possible' : 'likely';
  return [{ value: truth ? WORD_ANSWERS.yes : WORD_ANSWERS.no, level, because: ['vocabulary'] }];
};

/** A body's own name, long enough to be one; what is named after another is a kind of its own. */
const NAMES_A_BODY = /^\p{Script=Han}{6,}$/u;
const BRANCH = /分公司|分支|分所|分会|分局|办事处|驻/;

const proposalsFor = (
  text: string,
  remark: string | undefined,
  candidates: readonly string[],
  isOnly: boolean,
  fact: Target,
  applicants: readonly ApplicantResult[],
): readonly WordProposal[] => {
  if (fact.type === 'yesNo' || fact.type === 'material') return proposeAnswer(text, remark, fact);
  const because = new Map<string, WordProposal['because'][number][]>();
  const say = (value: string, why: WordProposal['because'][number]): void => {
    const there = because.get(value);
    if (there === undefined) because.set(value, [why]);
    else there.push(why);
  };
  const ofWords = fact.type === 'choice' || fact.type === 'list';
  const known = ofWords ? proposeOptions(text, fact) : [];
  const byVocabulary = ofWords && known.length === 0 ? proposeBySpelling(text, fact) : known;
  for (const { value } of byVocabulary) say(value, known.length === 0 ? 'spelling' : 'vocabulary');
  // A cell may name the body itself where its kind is asked for.
  const isName = fact.type === 'choice' && byVocabulary.length === 0 && NAMES_A_BODY.test(text) && !BRANCH.test(text);
  const [bySelf] = isName ? optionsOfName(text, fact) : [];
  if (bySelf !== undefined) say(bySelf, 'name');
  const told = fact.type === 'choice' ? applicants : [];
  const byCode = commonOption(told.map((applicant) => optionsOfCreditCode(textOfRole(applicant, 'creditCode'), fact)));
  const byName = commonOption(told.map((applicant) => optionsOfName(textOfRole(applicant, 'organisation'), fact)));
  if (byCode !== undefined) say(byCode, 'creditCode');
  if (byName !== undefined) say(byName, 'name');
  // Where nothing else speaks, all options are candidates: that is no proposal, but of programmes it names a whole class.
  if (candidates.length < fact.options.length || fact.options.length === 0 || fact.role === 'programme')
    for (const value of candidates) if (!because.has(value)) say(value, 'spelling');
  const evidence = [byCode, byName].filter((value) => value !== undefined);
  const isLikely = (value: string): boolean => {
    if (isOnly) return value === candidates[0];
    const own = byVocabulary.find((one) => one.value === value);
    if (remark === undefined && value === bySelf) return evidence.every((other) => other === value);
    if (own === undefined || remark !== undefined) return false;
    return own.level === 'likely'
      ? evidence.length === 0 || evidence.includes(value)
      : evidence.length === 2 && byCode === value && byName === value;
  };
  return [...because]
    .map(([value, why]): WordProposal => ({ value, level: isLikely(value) ? 'likely' : 'possible', because: why }))
    .sort(
      (one, other) =>
        Number(other.level === 'likely') - Number(one.level === 'likely') || other.because.length - one.because.length,
    );
};

interface Found {
  readonly text: string;
  readonly remark: string | undefined;
  readonly candidates: readonly string[];
  /** The first of them is meant in every row, as no other is near. */
  readonly isOnly: boolean;
  readonly columns: Set<number>;
  readonly rows: Set<number>;
}

/** Unread texts by fact, then by the text without width, spaces and letter case. */
const findTexts = (
  issues: readonly ApplicantIssue[],
  facts: ReadonlyMap<string, Target>,
  programmeFact: Target | undefined,
): ReadonlyMap<Target, ReadonlyMap<string, Found>> => {
  const found = new Map<Target, Map<string, Found>>();
  for (const issue of issues) {
    if (!isWordIssue(issue)) continue;
    const fact = issue.code === 'applicants.unknownProgramme' ? programmeFact : facts.get(issue.fact);
    const text = issue.shown.trim();
    if (fact === undefined || text === '' || text.startsWith('#')) continue;
    if (!OF_WORDS.includes(fact.type) && /\p{N}/u.test(text)) continue;
    const words = found.get(fact) ?? new Map<string, Found>();
    found.set(fact, words);
    const there = words.get(foldWord(text)) ?? {
      text,
      remark: issue.code === 'applicants.remark' ? issue.remark : undefined,
      candidates: issue.candidates,
      isOnly: issue.code === 'applicants.unknownProgramme' && issue.likely === true,
      columns: new Set<number>(),
      rows: new Set<number>(),
    };
    words.set(foldWord(text), there);
    there.rows.add(issue.cell.row);
    there.columns.add(issue.cell.column);
  }
  return found;
};

/** Rows of a word whose credit codes and names are looked at; more would tell nothing new. */
const EVIDENCE_ROWS = 300;

/**
 * The words of a screened sheet that could not be read, each text once with how often it stands where and what it may
 * mean (rule F13). Words that a person wants to look at one by one are left out, and so are unreadable figures.
 */
export const gatherUnknownWords = ({
  applicants,
  binding,
  guideline,
  issues,
  options,
}: SheetScreening): readonly AskedWords[] => {
  const facts = new Map(targetsOf(guideline, 'column').map((target) => [target.name, target]));
  const programmeFact = [...facts.values()].find(({ role }) => role === 'programme');
  const byRow = new Map(applicants.map((applicant) => [applicant.sheetRow, applicant]));
  const columns = [
    ...binding.bindings,
    ...binding.computed.flatMap(({ inputs }) => inputs.map((input) => input.binding)),
  ];
  const headerOf = new Map(columns.map(({ column, header }) => [column, header]));
  // Which programme a row is for decides what else is read of it: that is asked first.
  const found = [...findTexts(issues, facts, programmeFact)].sort(
    ([one], [other]) => Number(other === programmeFact) - Number(one === programmeFact),
  );
  return found.flatMap(([fact, texts]): readonly AskedWords[] => {
    const settled = options.words?.get(fact.name);
    const open = [...texts.values()].filter(({ text }) => !isSettled(settled, text, SEE_EACH));
    const words = open
      .map(({ candidates, isOnly, remark, rows, text }): AskedWord => {
        const own = [...rows].sort((one, other) => one - other);
        const step = Math.ceil(own.length / EVIDENCE_ROWS);
        const there = own.filter((_, at) => at % step === 0).flatMap((row) => byRow.get(row) ?? []);
        return {
          text,
          count: own.length,
          rows: own,
          ...(remark !== undefined && { remark }),
          proposals: proposalsFor(text, remark, candidates, isOnly, fact, there),
        };
      })
      .sort((one, other) => other.count - one.count || (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
    if (words.length === 0) return [];
    const headers = [...new Set(open.flatMap((one) => [...one.columns].map((column) => headerOf.get(column) ?? '')))];
    return [
      {
        fact: fact.name,
        type: fact.type,
        headers,
        options: fact.options.map(({ value }) => value),
        answers: answersFor(fact),
        words,
      },
    ];
  });
};

/** A word with what it likely means: what the vocabulary proposes without leaving a choice (rule F14). */
interface LikelyWord {
  readonly fact: string;
  readonly text: string;
  readonly value: string;
}

/** Those of the asked words that likely mean something. */
export const listLikelyWords = (asked: readonly AskedWords[]): readonly LikelyWord[] =>
  asked.flatMap(({ fact, words }) =>
    words.flatMap(({ text, proposals: [first] }) =>
      first?.level === 'likely' ? [{ fact, text, value: first.value }] : [],
    ),
  );

/** What was fixed, with the likely meanings of asked words beside it; what was settled before stays (rules B6, F13). */
export const confirmWords = (readings: SheetReadings, asked: readonly AskedWords[]): SheetReadings => {
  const words = new Map(readings.words);
  for (const one of asked) {
    const likely = listLikelyWords([one]).map(({ text, value }) => [text, value] as const);
    if (likely.length > 0) words.set(one.fact, new Map([...likely, ...(words.get(one.fact) ?? [])]));
  }
  return { ...readings, words };
};
