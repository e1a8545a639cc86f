import type { SheetDocument } from '../document/sheet-document';
import type { OfficeObject } from '../office-object';
import { refuseArgument } from '../refusal';

/** `Excel.PageLayout`, as far as lists are laid out for printing. */
export const pageLayoutObject = (sheet: SheetDocument): OfficeObject => ({
  typeName: 'PageLayout',
  properties: {
    Orientation: {
      get: () => sheet.page.orientation,
      set: (value) => {
        sheet.page.orientation =
          value === 'Portrait' || value === 'Landscape' ? value : refuseArgument('PageLayout.orientation', value);
      },
    },
    Zoom: { get: () => sheet.page.zoom, set: (value) => (sheet.page.zoom = value) },
    PaperSize: { set: () => undefined },
    CenterHorizontally: { set: () => undefined },
  },
  methods: {
    SetPrintTitleRows: (rows) => {
      sheet.page.titleRows = typeof rows === 'string' ? rows : refuseArgument('PageLayout.setPrintTitleRows', rows);
    },
  },
});
