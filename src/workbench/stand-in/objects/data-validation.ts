import type { CellRange } from '../../../workbook/types';
import type { SheetDocument } from '../document/sheet-document';
import type { OfficeObject } from '../office-object';
import { refuseArgument } from '../refusal';

/** `Excel.DataValidation` of a range: drop-down lists only. */
export const dataValidationObject = (sheet: SheetDocument, range: CellRange): OfficeObject => ({
  typeName: 'DataValidation',
  properties: {
    Rule: {
      set: (rule) => {
        if (typeof rule !== 'object' || rule === null || !('list' in rule)) refuseArgument('DataValidation.rule', rule);
        sheet.validations.push({ range, rule });
      },
    },
    ErrorAlert: { set: () => undefined },
    Prompt: { set: (prompt) => void sheet.prompts.push({ range, prompt }) },
  },
});
