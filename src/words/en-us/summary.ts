import type { Words } from '../shape';

const FAULTS = {
  malformed: 'no well-formed XML',
  relationship: 'leads to a part that is not there',
  contentType: 'has no type',
  order: 'elements are out of order',
  reference: 'refers to what is not there',
} as const;

export const summary: Words['summary'] = {
  screening: {
    separator: ', ',
    title: (sheet, asOf) => `Sheet “${sheet}”, checked as of ${asOf}`,
    applicants: (count, counts) => `${count} applicants: ${counts}`,
    row: (row) => `Row ${row}`,
    more: (count) => `… ${count} more unqualified or incomplete, see the result columns`,
    unbound: (fact, criteria) => `No column for “${fact}”: ${criteria} criteria left unchecked`,
    partly: (count) =>
      `${count} not fully checked, so not qualified: add the missing columns, or say with --elsewhere “where and how” that they were checked elsewhere`,
    programmeOpen: (count) =>
      `of these, ${count} not checked at all because their programme has yet to be settled (counted as not fully checked, no gap of theirs): what they say is no programme’s name in this guideline`,
    violations: (count) => `${count} limits exceeded, see the limits column`,
    askedLimits: (count) => `${count} limits for a person to check (one name, near titles), see the limits column`,
    moreIssues: (count) => `… ${count} more kinds of cells to look at`,
    kept: (cell, header, shown, ours) =>
      `${cell} (${header}) was changed by a person to “${shown}” and is kept; we found “${ours}”`,
  },
  ranking: {
    separator: ', ',
    title: (sheet, method, experts) => `Sheet “${sheet}”, ${experts} columns of marks, scored by ${method}`,
    programme: (name, places, counts) => `${name} (${places}): ${counts}`,
    places: (places, reserve) =>
      `${places === undefined ? 'no number of places set' : `${places} places`}${reserve > 0 ? `, ${reserve} in reserve` : ''}`,
    capLeft: (label, limit, used, left) => `  ${label}: at most ${limit}, ${used} used, ${left} left`,
    total: (total) => `Total score of the selected: ${total}`,
    bestSame: (proven) =>
      proven
        ? 'No list under the same limits has a higher total (proven).'
        : 'No list with a higher total was found under the same limits.',
    best: (total, proven, enters, leaves) =>
      `The best total under the same limits is ${total} (${proven ? 'proven optimal' : 'not proven optimal'}): in comes ${enters}, out goes ${leaves}`,
    bestIsOfficial: (total, proven, enters, leaves) =>
      `The official list has the best total under the same limits, ${total} (${proven ? 'proven optimal' : 'not proven optimal'}); against strict order, in comes ${enters}, out goes ${leaves}`,
    openTies: (count) =>
      `${count} tied at the line are not settled and not counted as selected here; compare again once they are.`,
    noMarks:
      'No column of marks was found: its header should say “score” or “mark”. Add one, check the headers, or score in the pane.',
    unreadable: (cell, header, shown) =>
      `${cell} (${header}): expected a mark, a blank or “recused”, found “${shown}”; counted as missing. Please check.`,
    more: (count) => `… ${count} more`,
    finallySupported: (places, count) => `${places}, ${count} supported in the end`,
  },
  verification: {
    listComma: ', ',
    same: (applicants, lists) =>
      `Consistent: conclusions, scores, ranks and placements of ${applicants} applicants and ${lists} lists all follow from the rows.`,
    differs: (count) => `Not consistent, ${count} differences:`,
    more: (count) => `… ${count} more`,
    otherVersion: (recorded, ours) => `Recorded by version ${recorded}, verified by version ${ours}.`,
    broken: (count) =>
      `The file itself is not whole, ${count} faults; nothing was verified. Use the original, or open it in Excel, save it and verify again:`,
    fault: (part, fault, detail) => `${part} in the file: ${FAULTS[fault]} (${detail})`,
    noRecord: 'There is no sheet “Review record”. Use a workbook written by rank --out.',
    damaged: (sheet) => `The settings or row digests on sheet “${sheet}” are incomplete or changed. Use the original.`,
    blank: 'blank',
    guideline: (recorded, found) =>
      `The guideline differs: recorded digest ${recorded}, this one ${found}. Give the former one with --guideline.`,
    input: (recorded, found) => `The applicants’ data differ: recorded digest ${recorded}, now ${found}.`,
    rowChanged: (sheet, row, name) => `“${sheet}” row ${row} (${name}): changed since the lists were made.`,
    rowAdded: (sheet, row, name) => `“${sheet}” row ${row} (${name}): was not there when the lists were made.`,
    rowGone: (sheet, key) => `“${sheet}”: “${key}” was there when the lists were made and is not now.`,
    sheetGone: (sheet) => `Sheet “${sheet}” is missing.`,
    headersGone: (sheet, headers) => `Columns not found on sheet “${sheet}”: ${headers}.`,
    cell: (cell, header, shown, recomputed) => `${cell} (${header}): holds “${shown}”, recomputed “${recomputed}”.`,
    extraRow: (sheet, row) => `“${sheet}” row ${row}: a row too many; recomputing gives none.`,
  },
};
