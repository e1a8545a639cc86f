import type { CellRange } from '../../../workbook/types';
import { fullAddress } from '../document/address';
import type { SheetDocument } from '../document/sheet-document';
import type { OfficeObject } from '../office-object';
import type { Session } from '../session';
import { clearRange } from './clear-range';
import { rangeFormatObject } from './range-format';

const ADDRESS_LIMIT = 8192;

/** `Excel.RangeAreas`: several rectangles of one sheet. Long addresses come back cut off, as in Excel. */
export const rangeAreasObject = (
  session: Session,
  sheet: SheetDocument,
  ranges: readonly CellRange[],
): OfficeObject => ({
  typeName: 'RangeAreas',
  isReferable: true,
  properties: {
    Address: {
      get: () =>
        ranges
          .map((range) => fullAddress(sheet.name, range))
          .join(',')
          .slice(0, ADDRESS_LIMIT),
    },
    AreaCount: { get: () => ranges.length },
  },
  methods: {
    Clear: (applyTo) => ranges.forEach((range) => clearRange(session, sheet, range, applyTo ?? 'All')),
  },
  children: {
    Format: () => rangeFormatObject(session, sheet, ranges),
    Areas: () => ({
      typeName: 'RangeCollection',
      items: () => ranges.map((range) => session.objects.range(sheet, range)),
    }),
  },
});
