import { bindSheet } from '../applicants/bind-sheet';
import type { Guideline } from '../guideline/types';
import { OWN_HEADERS } from '../report/own-headers';
import { factsFor } from '../screening/facts-for';
import type { SheetSnapshot } from '../workbook/types';
import { proposeGuideline } from './propose-guideline';
import type { JoinableSheet } from './types';

/** Rows looked at: headers and enough data to tell a table of applicants. */
const ROWS_READ = 60;

/** Columns that must stand for facts, and how large a part of all columns they must be. */
const LEAST_BOUND = 3;
const LEAST_PART = 1 / 3;

/**
 * The other sheets that can be screened together with the chosen one: those one can see, not ours, whose headers name
 * the applicant and stand well enough for the guideline's facts.
 */
export const listJoinable = (
  sheets: readonly SheetSnapshot[],
  guideline: Guideline,
  chosen: string | undefined,
  ownSheets: readonly string[],
): readonly JoinableSheet[] =>
  sheets
    .filter(({ name, visibility }) => visibility === 'visible' && name !== chosen && !ownSheets.includes(name))
    .flatMap((sheet) => describeJoinable(sheet, guideline) ?? []);

const describeJoinable = (sheet: SheetSnapshot, guideline: Guideline): JoinableSheet | undefined => {
  const facts = factsFor(guideline, 'column');
  const binding = bindSheet({ ...sheet, rows: sheet.rows.slice(0, ROWS_READ) }, facts, new Map(), OWN_HEADERS);
  const columns = new Set(binding.bindings.map(({ column }) => column)).size;
  const carries = (role: string) => {
    const names = facts.filter((fact) => fact.role === role).map(({ name }) => name);
    return binding.bindings.some(({ fact }) => names.includes(fact));
  };
  const enough = columns >= LEAST_BOUND && columns >= (columns + binding.unboundHeaders.length) * LEAST_PART;
  if (binding.dataRows.length === 0 || !enough || !carries('organisation')) return undefined;
  const { name } = sheet;
  const [only] = guideline.programmes;
  if (guideline.programmes.length === 1 && only !== undefined)
    return { name, asks: false, proposed: { kind: 'one', id: only.id } };
  if (carries('programme')) return { name, asks: false, proposed: { kind: 'column' } };
  const { id, title, year, programmes } = guideline;
  const proposal = proposeGuideline(sheet, [{ id, title, year, programmes }]);
  return { name, asks: true, proposed: proposal?.programme.kind === 'one' ? proposal.programme : undefined };
};
