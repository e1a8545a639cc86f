import type { Criterion, Guideline, Programme, Provision, Reading } from '../../guideline/types';
import type { Language, Words } from '../../words/words';
import type { Rules } from '../../wording/rule';
import { listRules } from '../../wording/rule';
import { isOptional, isSoft } from '../../guideline/look-up';

type ClauseSection = keyof Words['pane']['guideline']['sections'];

/** One clause as it is read: where it stands, what it says, and what more there is to know. */
export interface ClauseLine {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}

interface ClauseGroup {
  readonly section: ClauseSection;
  readonly lines: readonly ClauseLine[];
}

/** One programme, or what holds throughout (`id` undefined). */
export interface ClauseChapter {
  readonly id: string | undefined;
  readonly title: string;
  readonly clause: string;
  readonly summary: string | undefined;
  readonly groups: readonly ClauseGroup[];
}

type Notes = ClauseLine['notes'];

const note = (label: string, text: string | undefined): Notes =>
  text === undefined || text === '' ? [] : [{ label, text }];

const criterionLine = (
  criterion: Criterion,
  rules: Rules | undefined,
  { guideline: words }: Words['pane'],
): ClauseLine => ({
  id: criterion.id,
  clause: criterion.clause,
  title: criterion.title,
  notes: [
    ...(isSoft(criterion) ? note('', words.soft) : []),
    ...(isOptional(criterion) ? note('', words.optional) : []),
    ...note('', criterion.hint),
    ...note(words.appliesWhen, rules?.criteria.get(criterion.id)?.when),
    ...note(words.requires, criterion.kind === 'material' ? undefined : rules?.criteria.get(criterion.id)?.require),
  ],
});

const readingLine = (reading: Reading, chosen: ReadonlyMap<string, string>, words: Words['pane']): ClauseLine => ({
  id: reading.id,
  clause: reading.clause,
  title: `${reading.name}：${reading.question}`,
  notes: [
    ...note(words.guideline.chosen, chosen.get(reading.id) ?? reading.default),
    ...note('', reading.options.map(({ label }) => label).join(' / ')),
    ...note('', reading.reason),
  ],
});

const provisionLine = ({ clause, title }: Provision): ClauseLine => ({ id: title, clause, title, notes: [] });

const placesLines = (programme: Programme, { guideline: words }: Words['pane']): readonly ClauseLine[] => {
  const { funding, period, places, recommendedBy } = programme;
  const line = (id: string, clause: string, title: string): ClauseLine => ({ id, clause, title, notes: [] });
  return [
    ...(places === undefined
      ? []
      : [
          line(
            'places',
            places.clause,
            [
              words.places(places.count),
              ...(places.contracts === undefined ? [] : [words.contracts(places.contracts)]),
              ...(places.reserve === undefined ? [] : [words.reserve(places.reserve)]),
            ].join(' · '),
          ),
        ]),
    ...(funding === undefined
      ? []
      : [
          line(
            'funding',
            funding.clause,
            [
              ...(funding.cap === undefined ? [] : [words.funding(String(funding.cap))]),
              ...(funding.note === undefined ? [] : [funding.note]),
            ].join(' · '),
          ),
        ]),
    ...(period === undefined ? [] : [line('period', period.clause, `${words.period}：${period.text}`)]),
    ...(recommendedBy === undefined
      ? []
      : [line('recommendedBy', recommendedBy.clause, `${words.recommendedBy}：${recommendedBy.text}`)]),
  ];
};

const filled = (groups: readonly ClauseGroup[]): readonly ClauseGroup[] =>
  groups.filter(({ lines }) => lines.length > 0);

const omittedLine = ({ clause, reason }: { readonly clause: string; readonly reason: string }): ClauseLine => ({
  id: reason,
  clause,
  title: reason,
  notes: [],
});

const programmeChapter = (
  programme: Programme,
  chosen: ReadonlyMap<string, string>,
  rules: Rules | undefined,
  words: Words['pane'],
): ClauseChapter => {
  const ofKind = (kind: Criterion['kind']): ClauseGroup => ({
    section: kind,
    lines: programme.criteria
      .filter((criterion) => criterion.kind === kind)
      .map((one) => criterionLine(one, rules, words)),
  });
  return {
    id: programme.id,
    title: programme.name,
    clause: programme.clause,
    summary: programme.summary,
    groups: filled([
      ofKind('condition'),
      ofKind('judgement'),
      ofKind('deadline'),
      ofKind('material'),
      ofKind('target'),
      { section: 'places', lines: placesLines(programme, words) },
      {
        section: 'priorities',
        lines: programme.priorities.map(({ clause, id, title }) => ({
          id,
          clause,
          title,
          notes: note(words.guideline.requires, rules?.priorities.get(id)),
        })),
      },
      {
        section: 'quotas',
        lines: programme.quotas.map(({ clause, id, title }) => ({ id, clause, title, notes: [] })),
      },
      { section: 'readings', lines: programme.readings.map((reading) => readingLine(reading, chosen, words)) },
      { section: 'provisions', lines: programme.provisions.map(provisionLine) },
      { section: 'omitted', lines: programme.omitted.map(omittedLine) },
    ]),
  };
};

/** The whole guideline as chapters: each programme, then what holds throughout. `rules` adds what is asked, in that language. */
export const listClauses = (
  guideline: Guideline,
  chosen: ReadonlyMap<string, string>,
  rules: Language | undefined,
  words: Words['pane'],
): readonly ClauseChapter[] => {
  const general: ClauseChapter = {
    id: undefined,
    title: words.guideline.general,
    clause: '',
    summary: undefined,
    groups: filled([
      {
        section: 'limits',
        lines: guideline.limits.map(({ clause, id, title }) => ({ id, clause, title, notes: [] })),
      },
      { section: 'provisions', lines: guideline.provisions.map(provisionLine) },
      { section: 'omitted', lines: guideline.omitted.map(omittedLine) },
    ]),
  };
  const choices = { asOf: guideline.checkDate, readings: chosen };
  const chapters = guideline.programmes.map((programme) =>
    programmeChapter(programme, chosen, rules && listRules(programme, choices, rules), words),
  );
  return general.groups.length === 0 ? chapters : [...chapters, general];
};

/** Words of a query, lower-cased; a line has to hold all of them. */
export const splitQuery = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

const holds = ({ clause, notes, title }: ClauseLine, words: readonly string[]): boolean => {
  const text = [clause, title, ...notes.map((note) => note.text)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
};

/** The chapters with only the lines that hold all words; chapters without any are left out. */
export const searchClauses = (
  chapters: readonly ClauseChapter[],
  words: readonly string[],
): readonly ClauseChapter[] =>
  words.length === 0
    ? chapters
    : chapters
        .map((chapter) => ({
          ...chapter,
          groups: chapter.groups
            .map(({ lines, section }) => ({ section, lines: lines.filter((line) => holds(line, words)) }))
            .filter(({ lines }) => lines.length > 0),
        }))
        .filter(({ groups }) => groups.length > 0);

/** Lines in all chapters. */
export const countLines = (chapters: readonly ClauseChapter[]): number =>
  chapters.reduce((sum, { groups }) => sum + groups.reduce((lines, group) => lines + group.lines.length, 0), 0);
