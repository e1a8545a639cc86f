import { nearTexts } from '../applicants/match-names';
import { showInLine } from '../applicants/cell-text';
import type { Assignment, Shortage } from '../reviewers/assign-experts';
import type { ChangedSeats } from '../reviewers/compare-assignments';
import type { HandIssue } from '../reviewers/decide-by-hand';
import type { Recusal } from '../reviewers/find-recusals';
import type { Expert, ExpertIssue } from '../reviewers/read-experts';
import type { Assessed } from '../reviewers/read-parties';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { columnLetters } from '../workbook/cell-addresses';
import type { CellAddress } from '../workbook/types';

/** Experts kept from an applicant who are named before the rest is only counted. */
const KEPT_NAMED = 4;
/** Likewise those whose number of applicants is reached. */
const FULL_NAMED = 8;

/** `申报表!C12`. */
export const wordCell = ({ column, row, sheet }: CellAddress): string => `${sheet}!${columnLetters(column)}${row + 1}`;

/** Why an expert should not assess an applicant (rule C8), in one sentence. */
export const wordRecusal = ({ mine, theirs, why }: Recusal, language: Language): string => {
  const words = wordsIn(language).assignment;
  const [own, other] = [showInLine(mine), showInLine(theirs)];
  switch (why.kind) {
    case 'unit':
      return words.byUnit(own, words.parties[why.party], other, words.relations[why.relation]);
    case 'declared':
      return words.byDeclared(own, words.parties[why.party], other, words.relations[why.relation]);
    case 'person':
      return words.byPerson(own, words.persons[why.person], words.identities[why.relation]);
    case 'hand':
      return words.byHand(showInLine(why.reason));
  }
};

const labelOf = (experts: readonly Expert[], at: number): string => showInLine(experts[at]?.label ?? '');

/** What an applicant is called: 甲公司（甲项目）. */
export const nameAssessed = (one: Assessed | undefined, language: Language): string =>
  one === undefined ? '' : wordsIn(language).assignment.task(showInLine(one.name), showInLine(one.project));

/** Why seats stay empty: 缺 2 名：张三（…）、李四（…）；王五已达可评项目数. */
const wordShortage = (
  { full, kept, lacks }: Shortage,
  { experts }: Pick<Assignment, 'experts'>,
  language: Language,
): string => {
  const { assignment: words, findings } = wordsIn(language);
  const whys = new Map<number, string>();
  for (const recusal of kept) if (!whys.has(recusal.expert)) whys.set(recusal.expert, wordRecusal(recusal, language));
  const named = [...whys].slice(0, KEPT_NAMED).map(([expert, why]) => words.keptFrom(labelOf(experts, expert), why));
  const rest = whys.size > named.length ? [words.andMore(whys.size - named.length)] : [];
  const filled = [
    ...full.slice(0, FULL_NAMED).map((at) => labelOf(experts, at)),
    ...(full.length > FULL_NAMED ? [words.andMore(full.length - FULL_NAMED)] : []),
  ];
  const reasons = [
    ...(named.length === 0 ? [] : [[...named, ...rest].join(findings.listComma)]),
    ...(full.length === 0 ? [] : [words.full(filled)]),
    ...(full.length === 0 ? [words.noMore] : []),
  ];
  return words.lacks(lacks, reasons.join(findings.semicolon));
};

/** What is to be said of an applicant's experts: given by hand, to be decided, lacking; empty where there is nothing. */
export const noteApplicant = (assignment: Assignment, applicant: number, language: Language): readonly string[] => {
  const words = wordsIn(language).assignment;
  const { experts, seats, shortages } = assignment;
  const own = seats[applicant] ?? [];
  const short = shortages.find((one) => one.applicant === applicant);
  return [
    ...own.flatMap(({ asked, expert }) => {
      const [first] = asked;
      return first === undefined ? [] : [words.pending(labelOf(experts, expert), wordRecusal(first, language))];
    }),
    ...own.flatMap(({ expert, fixed }) =>
      fixed === undefined ? [] : [words.fixed(labelOf(experts, expert), showInLine(fixed))],
    ),
    ...(short === undefined ? [] : [wordShortage(short, assignment, language)]),
  ];
};

/** What becomes of a conflict of interest. */
export const wordOutcome = (recusal: Recusal, isAssigned: boolean, language: Language): string => {
  const { outcomes } = wordsIn(language).assignment;
  if (recusal.cleared !== undefined) return outcomes.cleared(showInLine(recusal.cleared));
  if (recusal.certain) return outcomes.recused;
  return isAssigned ? outcomes.pendingAssigned : outcomes.pending;
};

/** What is wrong with an expert list: where, what is there, what to do. */
export const wordExpertIssue = (issue: ExpertIssue, language: Language): string => {
  const words = wordsIn(language).assignment.issues;
  switch (issue.code) {
    case 'experts.noHeader':
      return words.noHeader(issue.sheet);
    case 'experts.noNames':
      return words.noNames(issue.sheet, issue.headers);
    case 'experts.twoColumns':
      return words.twoColumns(issue.sheet, issue.column, issue.headers);
    case 'experts.empty':
      return words.empty(issue.sheet, issue.header);
    case 'experts.noUnitColumn':
      return words.noUnitColumn(issue.sheet, issue.headers);
    case 'experts.noUnit':
      return words.noUnit(issue.row + 1, issue.name);
    case 'experts.noName':
      return words.noName(issue.row + 1, issue.shown);
    case 'experts.twice':
      return words.twice(
        issue.name,
        issue.rows.map((row) => row + 1),
      );
    case 'experts.unreadable':
      return words.unreadable(wordCell(issue.cell), issue.name, issue.column, issue.shown);
  }
};

/** Why a decision by hand cannot be carried out, and what to do. */
export const wordHandIssue = (issue: HandIssue, language: Language): string => {
  const words = wordsIn(language).assignment.refused;
  const { applicant = '', expert } = issue.entry;
  const near = (text: string, known: readonly string[]) =>
    nearTexts(
      text,
      known.map((name) => ({ name, names: [name] })),
    );
  switch (issue.code) {
    case 'hand.noExpert':
      return words.noExpert(expert, near(expert, issue.known));
    case 'hand.manyExperts':
      return words.manyExperts(expert, issue.known);
    case 'hand.noApplicant':
      return words.noApplicant(applicant, near(applicant, issue.known));
    case 'hand.manyApplicants':
      return words.manyApplicants(applicant, issue.known);
    case 'hand.recused':
      return words.recused(expert, applicant, wordRecusal(issue.recusal, language));
    case 'hand.twoWays':
      return words.twoWays(expert, applicant);
    case 'hand.nothing':
      return words.nothing(expert, applicant);
  }
};

/** How many each has, and whether that is proven. */
export const wordLevel = ({ filled, highest, lowest, per, proven }: Assignment, language: Language): string =>
  wordsIn(language).assignment.basis(per, highest, lowest, filled, proven);

const CONCLUSIONS = ['qualified', 'pending', 'partial', 'incomplete'] as const;

/** Lines of each kind shown on a console. */
const LINES_SHOWN = 12;

const listed = (lines: readonly string[], rest: (count: number) => string): readonly string[] => [
  ...lines.slice(0, LINES_SHOWN).map((line) => `  ${line}`),
  ...(lines.length > LINES_SHOWN ? [`  ${rest(lines.length - LINES_SHOWN)}`] : []),
];

/** Pairs of expert and applicant with a conflict of interest: certain ones, those to be decided, and those of these assigned. */
const countRecusals = ({ recusals, seats }: Assignment) => {
  const open = recusals.filter(({ cleared }) => cleared === undefined);
  const pair = ({ applicant, expert }: Recusal) => `${expert}|${applicant}`;
  const certain = new Set(open.filter((one) => one.certain).map(pair));
  const asked = new Set(open.map(pair).filter((key) => !certain.has(key)));
  const used = seats.flat().filter((seat) => seat.asked.length > 0).length;
  return { certain: certain.size, open: asked.size, used };
};

/** The assignment as lines for the console. */
export const summarizeAssignment = (
  assignment: Assignment,
  unqualified: number,
  language: Language,
): readonly string[] => {
  const { assignment: words, findings } = wordsIn(language);
  const { summary } = words;
  const { applicants, experts, seats, shortages } = assignment;
  const counts = CONCLUSIONS.map((kind) => [kind, applicants.filter((one) => one.conclusion === kind).length] as const);
  const kinds = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => summary.kind(findings.conclusions[kind], count))
    .join(summary.comma);
  const { certain, open, used } = countRecusals(assignment);
  const pending = seats.flatMap((own, applicant) =>
    own.flatMap(({ asked: [first], expert }) =>
      first === undefined
        ? []
        : [
            summary.line(
              nameAssessed(applicants[applicant], language),
              words.pending(labelOf(experts, expert), wordRecusal(first, language)),
            ),
          ],
    ),
  );
  const short = shortages.map((one) =>
    summary.line(nameAssessed(applicants[one.applicant], language), wordShortage(one, assignment, language)),
  );
  return [
    summary.assessed(applicants.length, kinds, unqualified),
    summary.level(experts.length, seats.flat().length, wordLevel(assignment, language)),
    certain + open === 0 ? summary.none : summary.recusals(certain, open, used),
    ...(pending.length === 0 ? [] : [summary.pending(pending.length), ...listed(pending, summary.rest)]),
    ...(short.length === 0 ? [] : [summary.short(short.length), ...listed(short, summary.rest)]),
  ];
};

/** What is otherwise than in the sheet that the assignment takes the place of. */
export const tellChangedSeats = (
  sheet: string,
  changed: readonly ChangedSeats[],
  { applicants }: Assignment,
  language: Language,
): readonly string[] => {
  const { summary } = wordsIn(language).assignment;
  const lines = changed.map(({ after, applicant, before }) =>
    summary.line(
      nameAssessed(applicants[applicant], language),
      summary.change(before.map(showInLine), after.map(showInLine)),
    ),
  );
  return lines.length === 0 ? [] : [summary.changed(sheet, lines.length), ...listed(lines, summary.rest)];
};

/** The assignment as plain JSON, rows and cells as a sheet counts them. */
export const assignmentJson = (
  assignment: Assignment,
  issues: readonly ExpertIssue[],
  unqualified: number,
  language: Language,
) => {
  const { applicants, experts, filled, highest, lowest, per, proven, recusals, seats, shortages, tasks } = assignment;
  const assigned = (recusal: Recusal) =>
    (seats[recusal.applicant] ?? []).some(({ expert }) => expert === recusal.expert);
  return {
    per,
    unqualified,
    level: { highest, lowest, filled, proven },
    applicants: applicants.map(({ conclusion, key, name, programme, project, row, sheet }, at) => ({
      sheet,
      row: row + 1,
      key,
      name,
      project,
      programme,
      conclusion,
      experts: (seats[at] ?? []).map(({ asked, expert, fixed, match }) => ({
        name: experts[expert]?.name ?? '',
        unit: experts[expert]?.unit ?? '',
        match,
        ...(fixed !== undefined && { fixed }),
        pending: asked.map((one) => wordRecusal(one, language)),
      })),
      lacks: shortages.find(({ applicant }) => applicant === at)?.lacks ?? 0,
      note: noteApplicant(assignment, at, language),
    })),
    experts: experts.map(({ cells, fields, most, name, unit }, at) => ({
      name,
      unit,
      row: cells.name.row + 1,
      fields,
      most: most ?? null,
      load: tasks[at]?.length ?? 0,
      applicants: (tasks[at] ?? []).flatMap((task) => applicants[task]?.key ?? []),
    })),
    recusals: recusals.map((recusal) => ({
      expert: experts[recusal.expert]?.name ?? '',
      unit: experts[recusal.expert]?.unit ?? '',
      applicant: applicants[recusal.applicant]?.key ?? '',
      ...recusal.why,
      certain: recusal.certain,
      cleared: recusal.cleared ?? null,
      assigned: assigned(recusal),
      cells: recusal.cells.map(wordCell),
      text: wordRecusal(recusal, language),
    })),
    issues: issues.map((issue) => ({ code: issue.code, text: wordExpertIssue(issue, language) })),
  };
};
