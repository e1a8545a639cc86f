import type { Criterion, Guideline, Programme } from '../../src/guideline/types';

const BEGIN = '<!-- coverage table: begin (npm run coverage-table) -->';
const END = '<!-- coverage table: end -->';

const HEADERS = ['项目类别', '条件', '评议', '材料', '绩效目标', '时限', '限项', '推荐名额', '优先条件', '口径', '只列不判'];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const countKind = ({ criteria }: Programme, kind: Criterion['kind']): number =>
  criteria.filter((criterion) => criterion.kind === kind).length;

const limitsOf = (guideline: Guideline, { id }: Programme): number =>
  guideline.limits.filter(({ programmes }) => programmes === undefined || programmes.includes(id)).length;

const programmeRow = (guideline: Guideline, programme: Programme): string =>
  row([
    programme.name,
    countKind(programme, 'condition'),
    countKind(programme, 'judgement'),
    countKind(programme, 'material'),
    countKind(programme, 'target'),
    countKind(programme, 'deadline'),
    limitsOf(guideline, programme),
    programme.quotas.length,
    programme.priorities.length,
    programme.readings.length,
    programme.provisions.length,
  ]);

const omittedOf = (guideline: Guideline): readonly string[] => {
  const own = guideline.programmes.flatMap(({ omitted }) => omitted);
  const lines = [...guideline.omitted, ...own].map(({ clause, reason }) => `- ${clause}：${reason}`);
  return lines.length === 0 ? [] : ['', '有意不写的条款：', '', ...new Set(lines)];
};

const sectionOf = (guideline: Guideline): readonly string[] => [
  `### \`${guideline.id}\` ${guideline.title}`,
  '',
  row(HEADERS),
  row(HEADERS.map(() => '---')),
  ...guideline.programmes.map((programme) => programmeRow(guideline, programme)),
  ...omittedOf(guideline),
  '',
];

/**
 * What each programme of each guideline comes to, as Markdown: how many requirements of each kind, the general ones
 * counted in every programme, and which clauses are left out on purpose and why.
 */
export const writeCoverage = (guidelines: readonly Guideline[]): string =>
  [BEGIN, '', ...guidelines.flatMap(sectionOf), END].join('\n');

/** The text with its coverage table renewed; throws where the marks are missing. */
export const replaceCoverage = (text: string, coverage: string): string => {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The marks "${BEGIN}" and "${END}" are missing`);
  return text.slice(0, from) + coverage + text.slice(to + END.length);
};
