import type { Reading } from '../../guideline/types';
import type { TieRule } from '../../ranking/types';
import type { Changed } from '../../ranking/settings';
import type { Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { RecordItem } from '../../words/shape';
import { wordNumber } from '../../wording/values';
import { digestInput } from './read-record';
import type { ListParts, ListPlanner } from '../lists/list-parts';
import { listColumns, plainCells } from '../lists/list-parts';
import { encodeSettings } from './recorded-settings';
import type { RubricMark } from '../../ranking/rubric';
import { rubricFor } from '../../ranking/rubric';
import product from '../../../package.json';
import { listOrders } from '../../wording/order';
import { listElsewhere } from '../../wording/unchecked';

type Line = readonly [RecordItem, string];

/** 评审记录: all that a third person needs to recompute the lists from the applicants' sheet. */
export const planRecord: ListPlanner = (parts) => {
  const words = wordsIn(parts.language).lists;
  const input = digestInput(parts.sheets, parts.groups);
  const lines: readonly Line[] = [
    ...screeningLines(parts, words),
    ...rankingLines(parts, words),
    ['inputDigest', input.whole],
    ['version', PRODUCT_VERSION],
  ];
  const long = (item: RecordItem, text: string) => {
    const all = splitText(text);
    return all.map((part, index) => plainCells([words.part(words.items[item], index + 1, all.length), part]));
  };
  return [
    {
      name: words.sheetNames.record,
      title: [words.sheetNames.record, parts.ranking.guideline.title, words.recordHint],
      columns: listColumns(['item', 'content'], parts.language),
      rows: [
        ...lines.map(([item, content]) => plainCells([words.items[item], content])),
        ...long('settings', encodeSettings(parts)),
        ...long('rows', JSON.stringify(input.rows.map(({ sheet, key, digest }) => [sheet, key, digest]))),
      ],
      footer: [words.signature],
      orientation: 'portrait',
    },
  ];
};

const screeningLines = ({ ranking, sheets, language }: ListParts, words: Words['lists']): readonly Line[] => {
  const { guideline, choices } = ranking;
  const { verdicts } = wordsIn(language).findings;
  const answers = sheets.flatMap(({ review }) => [...review.answers.values()]).reduce((sum, own) => sum + own.size, 0);
  // With several sheets each line says which one it is about.
  const ofSheet = (name: string, text: string) => (sheets.length > 1 ? words.pair(name, text) : text);
  return [
    ['guideline', `${guideline.id}，${guideline.title}`],
    ['guidelineDigest', guideline.digest],
    ['asOf', choices.asOf],
    ...sheets.map(({ sheet }): Line => ['sheet', sheet.name]),
    ...sheets.map(({ sheet, review: { programme } }): Line => {
      const chosen = guideline.programmes.find(({ id }) => programme.kind === 'one' && id === programme.id);
      return ['programme', ofSheet(sheet.name, chosen?.name ?? words.byColumn)];
    }),
    ...readingsOf(ranking).map(({ id, name, default: label }): Line => [
      'reading',
      words.pair(name, choices.readings.get(id) ?? label),
    ]),
    ...sheets.flatMap(({ sheet, screening }) =>
      screening.binding.bindings.map(({ header, fact }): Line => [
        'binding',
        ofSheet(sheet.name, words.pair(header, fact)),
      ]),
    ),
    ...sheets.flatMap(({ sheet, screening }) =>
      listElsewhere(screening.applicants, language).map((text): Line => ['elsewhere', ofSheet(sheet.name, text)]),
    ),
    ...ranking.applicants.flatMap(({ applicant }) =>
      applicant.overridden
        ? applicant.findings.flatMap(({ criterion, override }): readonly Line[] =>
            override === undefined
              ? []
              : [
                  [
                    'override',
                    words.override(
                      applicant.name,
                      criterion.title,
                      verdicts[override.verdict],
                      override.reason,
                      [override.by, override.on].filter((text) => text !== undefined).join(' '),
                    ),
                  ],
                ],
          )
        : [],
    ),
    ...rosterLines(sheets, guideline, language),
    ['answers', String(answers)],
  ];
};

/** Every roster asked for: where it was, how many rows, its digest; or that it was not given (rule S7). */
const rosterLines = (
  sheets: ListParts['sheets'],
  { rosters }: ListParts['ranking']['guideline'],
  language: ListParts['language'],
): readonly Line[] => {
  const words = wordsIn(language).rosters;
  const tables = new Map(sheets.flatMap(({ screening }) => [...(screening.options.rosters?.tables ?? [])]));
  return rosters.map(({ id, name }): Line => {
    const read = tables.get(id);
    const text =
      read === undefined
        ? words.recordMissing(name)
        : words.record(name, words.summary.source(read.source), read.rowCount, read.digest);
    return ['roster', text];
  });
};

/** Readings of all programmes that somebody applied for, each once. */
const readingsOf = ({ applicants }: ListParts['ranking']): readonly Reading[] => [
  ...new Map(
    applicants.flatMap(({ applicant }) => applicant.programme?.readings ?? []).map((reading) => [reading.id, reading]),
  ).values(),
];

const rankingLines = (parts: ListParts, words: Words['lists']): readonly Line[] => {
  const { ranking, language } = parts;
  const { settings, guideline, markSheet } = ranking;
  const programmeName = (id: string) => guideline.programmes.find((one) => one.id === id)?.name ?? id;
  const changes = (item: RecordItem, table: ReadonlyMap<string, Changed<number>>, nameOf: (id: string) => string) =>
    [...table].map(([id, { value, reason }]): Line => [item, words.changed(nameOf(id), value, reason)]);
  const quotas = new Map(
    guideline.programmes.flatMap((one) => one.quotas.map(({ id, title }) => [id, title] as const)),
  );
  const names = new Map(ranking.applicants.map(({ applicant, ranked }) => [ranked.id, applicant.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const { list, reason } = settings.official;
  return [
    ['method', wordsIn(language).ranking.methods[settings.method]],
    ...listOrders(ranking, language).map((order): Line => ['order', order]),
    ['decimals', String(settings.decimals)],
    ...markSheet.experts.map((header): Line => [
      'marks',
      settings.method === 'weighted' ? words.pair(header, wordNumber(settings.weights.get(header) ?? 1)) : header,
    ]),
    ...rubricLines(parts),
    ['tieRule', wordTieRule(settings.tieRule, words)],
    ...settings.tieDecisions.map(({ order, reason }): Line => [
      'tieRule',
      words.tieDecided(order.map(nameOf).join('，'), reason),
    ]),
    [
      'tieBreaks',
      settings.tieBreaks.length === 0
        ? words.none
        : settings.tieBreaks
            .map(({ column, first }) => (first === 'lower' ? words.lowerFirst(column) : column))
            .join('，'),
    ],
    ['priorityPoints', wordNumber(settings.priorityPoints)],
    ...(guideline.programmes.some(({ places }) => places?.contracts !== undefined)
      ? [['round', words.rounds[settings.round]] as const]
      : []),
    ...changes('places', settings.places, programmeName),
    ...changes('reserve', settings.reserves, programmeName),
    ...[...settings.quotas].flatMap(([id, table]) =>
      changes('quota', table, (group) => words.pair(quotas.get(id) ?? id, group)),
    ),
    ...(settings.budget === undefined
      ? []
      : [['budget', words.withReason(wordNumber(settings.budget.value), settings.budget.reason)] as const]),
    ...(settings.perProject === undefined
      ? []
      : [['perProject', words.withReason(wordNumber(settings.perProject.value), settings.perProject.reason)] as const]),
    ['official', reason === undefined ? words.official[list] : words.pair(words.official[list], reason)],
  ];
};

const wordTieRule = (rule: TieRule, words: Words['lists']): string => {
  switch (rule.kind) {
    case 'show':
      return words.tieShow;
    case 'draw':
      return words.tieDraw(rule.seed);
  }
};

/** Lines of the record about scoring by rubric: what was scored by, and how much each expert scored. */
const rubricLines = ({ ranking, sheets, language }: ListParts): readonly (readonly [RecordItem, string])[] => {
  if (ranking.paneMarks.size === 0) return [];
  const { lists: words, comma } = wordsIn(language).rubric;
  const rubrics = sheets.flatMap(({ screening, review }) =>
    screening.applicants.flatMap(({ programme }) => {
      const rubric = rubricFor(review.scoring, programme);
      if (rubric === undefined || programme === undefined) return [];
      const dimensions = rubric.dimensions.map(({ name, weight, max }) =>
        words.dimension(name, wordNumber(weight), wordNumber(max)),
      );
      return [words.rubricOf(programme.name, dimensions.join(comma))];
    }),
  );
  return [
    ...[...new Set(rubrics)].sort().map((text) => ['rubric', text] as const),
    ...[...ranking.paneMarks.values()].map(({ expert, marks }) => {
      const count = (...kinds: readonly RubricMark['kind'][]) =>
        [...marks.values()].filter(({ kind }) => kinds.includes(kind)).length;
      return [
        'paneMarks',
        words.marksOf(expert, count('given'), count('missing', 'refused'), count('recused')),
      ] as const;
    }),
  ];
};

/** Characters of one cell that holds a part of a longer text: far below what a cell takes, and still to be read. */
const PART = 2000;

/** A text in parts that each fit a cell; no character outside the basic plane is torn. */
export const splitText = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PART, text.length);
    const last = text.charCodeAt(end - 1);
    if (last >= 0xd800 && last <= 0xdbff && end < text.length) end += 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
};

/** The version that a record names, so that results of other versions are recognised. */
export const PRODUCT_VERSION: string = product.version;
