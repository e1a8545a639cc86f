import type { HostIssue } from '../../workbook/types';
import type { Anchor } from './own-undo';

/** Asks for the cells of an anchor; compare them after the sync. */
export const loadAnchor = (context: Excel.RequestContext, { sheet, column, top, texts }: Anchor): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, column, texts.length, 1).load('values').untrack();

/** An issue if the rows do not stand where they stood. */
export const compareAnchor = (anchor: Anchor, range: Excel.Range): HostIssue | undefined => {
  const same = anchor.texts.every((text, offset) => {
    const value: unknown = range.values[offset]?.[0];
    return text === '' ? typeof value !== 'string' || value === '' : value === text;
  });
  return same ? undefined : { code: 'host.sheetChanged', sheet: anchor.sheet };
};
