import { parseAddress } from '../../../workbook/cell-addresses';
import type { SheetDocument } from '../document/sheet-document';
import type { OfficeObject } from '../office-object';
import { refuseArgument, refuseMember, Refusal } from '../office-object';
import type { Session } from '../session';
import { isVersionAtLeast } from '../settings';
import { rangeOf } from './range';

const keyOf = (cell: unknown): string => {
  const range =
    typeof cell === 'string'
      ? (parseAddress(cell) ?? refuseArgument('NoteCollection', cell))
      : rangeOf(cell, 'NoteCollection').range;
  return `${range.top},${range.left}`;
};

const refuseNote = (address: string): never => {
  throw new Refusal('ItemNotFound', `The cell ${address} has no note.`, 'NoteCollection.getItem');
};

const noteObject = (sheet: SheetDocument, key: string): OfficeObject => ({
  typeName: 'Note',
  properties: {
    Content: {
      get: () => sheet.notes.get(key),
      set: (text) => sheet.notes.set(key, typeof text === 'string' ? text : refuseArgument('Note.content', text)),
    },
  },
  methods: { Delete: () => void sheet.notes.delete(key) },
});

/** `Excel.NoteCollection` of a sheet, from ExcelApi 1.18. */
export const noteCollectionObject = (session: Session, sheet: SheetDocument): OfficeObject => {
  if (!isVersionAtLeast(session.settings.apiLevel, '1.18')) refuseMember('Worksheet', 'notes');
  return {
    typeName: 'NoteCollection',
    items: () => [...sheet.notes.keys()].map((key) => noteObject(sheet, key)),
    item: (key) => {
      const at = keyOf(key);
      return sheet.notes.has(at) ? noteObject(sheet, at) : refuseNote(String(key));
    },
    methods: {
      Add: (cell, text) => {
        const key = keyOf(cell);
        if (sheet.notes.has(key)) throw new Refusal('InvalidOperation', 'The cell has a note.', 'NoteCollection.add');
        sheet.notes.set(key, typeof text === 'string' ? text : refuseArgument('NoteCollection.add', text));
        return noteObject(sheet, key);
      },
      GetItemOrNullObject: (cell) => (sheet.notes.has(keyOf(cell)) ? noteObject(sheet, keyOf(cell)) : null),
    },
  };
};
