import { showCell } from '../applicants/cell-text';
import { SCORE } from '../applicants/targets';
import type { SheetBinding } from '../applicants/types';
import { foldText } from '../guideline/fold-text';
import { saysMarks } from '../ranking/read-marks';
import type { CellValue, SheetSnapshot } from '../workbook/types';

/** Why a column of the applicants' sheet is not in an expert's copy (rule C6). `ours`: results written beside the applicants. */
export type WithheldWhy = 'contact' | 'marks' | 'experts' | 'hidden' | 'ours';

export interface WithheldColumn {
  /** Sheet column, zero-based. */
  readonly column: number;
  readonly header: string;
  readonly why: WithheldWhy;
}

const CONTACT_HEADER =
  /电话|手机|座机|传真|联系方式|联系地址|通讯地址|通信地址|邮箱|邮件|邮编|微信|qq|身份证|证件号|护照|银行|开户|账号|账户|卡号|phone|mobile|e-?mail|fax|passport|bank|account ?n|identity n|id n/i;
const EXPERT_HEADER = /专家|评委|评审人|reviewer|expert/i;

/** Things by which a person can be reached or robbed, as they stand in running text; the digits stand alone. */
const CONTACTS: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/gu,
  /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![0-9A-Za-z])/gu,
  /(?<![0-9A-Za-z])0\d{2,3}[-—－ ]\d{7,8}(?!\d)/gu,
  /(?<![0-9A-Za-z])62\d{2}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![0-9A-Za-z])/gu,
];

/** Stands in a cell for what is not handed out. */
const HIDDEN_PIECE = '＊＊＊';

/** A cell without what is contact in it; a number that is one as a whole is hidden as well. */
export const hideContacts = (cell: CellValue): CellValue => {
  if (typeof cell !== 'string' && typeof cell !== 'number') return cell;
  const text = String(cell).normalize('NFKC');
  if (!CONTACTS.some((pattern) => text.search(pattern) >= 0)) return cell;
  return CONTACTS.reduce((left, pattern) => left.replace(pattern, HIDDEN_PIECE), text);
};

/** Characters beside a contact, such as a short name, with which a cell is still nothing else. */
const BESIDE = 4;

const isContact = (cell: CellValue): boolean => {
  const left = hideContacts(cell);
  return left !== cell && typeof left === 'string' && left.replaceAll(HIDDEN_PIECE, '').trim().length <= BESIDE;
};

/** From this share of its filled cells on a column holds contacts, whatever it is called. */
const MOSTLY = 0.5;

const holdsContacts = ({ rows }: SheetSnapshot, dataRows: readonly number[], column: number): boolean => {
  const filled = dataRows.map((row) => rows[row]?.[column] ?? null).filter((cell) => showCell(cell).trim() !== '');
  const found = filled.filter(isContact).length;
  return found > 0 && found >= filled.length * MOSTLY;
};

/** The columns that an expert's copy leaves out: contacts by header and by cells, marks, other experts, hidden ones, ours. */
export const findWithheld = (sheet: SheetSnapshot, binding: SheetBinding): readonly WithheldColumn[] => {
  const hidden = new Set(sheet.hiddenColumns);
  const marks = new Set(binding.bindings.flatMap(({ column, fact }) => (fact === SCORE ? [column] : [])));
  const whyOf = (column: number, header: string): WithheldWhy | undefined => {
    const folded = foldText(header);
    if (marks.has(column) || saysMarks(header)) return 'marks';
    if (EXPERT_HEADER.test(folded)) return 'experts';
    if (CONTACT_HEADER.test(folded) || holdsContacts(sheet, binding.dataRows, column)) return 'contact';
    return hidden.has(column) ? 'hidden' : undefined;
  };
  const header = sheet.rows[binding.headerRows.at(-1) ?? 0] ?? [];
  return [
    ...binding.headers.flatMap(({ column, text }): readonly WithheldColumn[] => {
      const why = whyOf(column, text);
      return why === undefined ? [] : [{ column, header: text, why }];
    }),
    ...binding.ownColumns.map((column) => ({ column, header: showCell(header[column] ?? null), why: 'ours' as const })),
  ];
};
