import { isFigureType } from '../guideline/look-up';
import type { Fact } from '../guideline/types';
import type { CellReading } from './cell-text';
import { isBlankText, unreadable } from './cell-text';
import type { ReadCell } from './column-cells';
import { describeHeader } from './match-header';
import { FIGURE } from './read-figure';
import { limits } from './remarks';
import { meaningOf } from './segment-header';
import type { ExpectedForm } from './types';

/**
 * Cells that hold several things, as their header does, and serve several facts (rule B7): `12/5/3` under
 * 团队（总数/代理师/副高）, `9人（专职4人）` under 管理人员（其中专职）, `南开区，1998年` under 注册地及注册时间.
 */

const BRACKETED = /^(.*?)[(（[［【〔]([^()（）[\]［］【】〔〕]*)[)）\]］】〕]\s*$/su;
const BETWEEN = /[/／、|｜;；+＋]|(?<=..)[及与和](?=..)/u;
const WITHIN = /^(?:其中|含|内含|包括)[:：]?/u;
const TOTAL = /^(?:总|总数|总人数|总量|总计|合计|共计?|全部|人数)$/u;
const SAYS_SOMETHING = /\p{Script=Han}|[a-z]{2}/iu;

/** The things that a header names, and how its cells set them apart. */
type HeaderParts =
  /** One after the other, in the header's order. */
  | { readonly shape: 'row'; readonly parts: readonly string[] }
  /** The second is some of the first; `stated` where the header says so, so that a lone figure is the first. */
  | { readonly shape: 'within'; readonly parts: readonly [string, string]; readonly stated: boolean };

const splitNames = (text: string): readonly string[] => {
  const parts = text.split(BETWEEN).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => SAYS_SOMETHING.test(part) && !/^\d+年?$/.test(part)) ? parts : [];
};

const partsOfHeader = (header: string): HeaderParts | undefined => {
  const { rest } = describeHeader(header);
  const [, before = '', inside = ''] = BRACKETED.exec(rest) ?? [];
  const named = splitNames(inside);
  if (named.length > 0) return { shape: 'row', parts: named };
  if (before !== '' && SAYS_SOMETHING.test(inside))
    return { shape: 'within', parts: [before, inside.replace(WITHIN, '')], stated: WITHIN.test(inside) };
  const parts = splitNames(rest);
  return parts.length > 0 ? { shape: 'row', parts } : undefined;
};

/** How much of what the fact is called a part of the header says; what all parts say tells nothing. */
const sharesOf = (parts: readonly string[], { aliases, name }: Fact): readonly number[] => {
  const words = parts.map((part) => new Set(meaningOf(part).tokens.map(({ word }) => word)));
  const telling = (word: string): boolean => !words.every((own) => own.has(word));
  return words.map((own) =>
    Math.max(
      ...[name, ...aliases].map((one) =>
        meaningOf(one)
          .tokens.filter(({ word }) => own.has(word) && telling(word))
          .reduce((sum, { weight }) => sum + weight, 0),
      ),
    ),
  );
};

/** Which part a fact asks for; `undefined` where nothing tells, or two tell as much. */
const partOfFact = (header: HeaderParts, fact: Fact): number | undefined => {
  const shares = sharesOf(header.parts, fact);
  if (header.shape === 'within') return (shares[1] ?? 0) > 0 ? 1 : 0;
  const most = Math.max(...shares);
  if (most === 0) {
    const totals = header.parts.flatMap((part, at) => (TOTAL.test(part) ? [at] : []));
    return totals.length === 1 ? totals[0] : undefined;
  }
  return shares.filter((share) => share === most).length === 1 ? shares.indexOf(most) : undefined;
};

/** What may stand between the things in a cell, the plainest first; no comma that groups thousands. */
const SEPARATORS = [/[/／|｜]/u, /[、，；;]|,(?!\d{3}(?!\d))/u, /\s+/u, /[+＋]/u];

const splitCell = (text: string, count: number): readonly string[] | undefined => {
  for (const separator of SEPARATORS) {
    const pieces = text.trim().split(separator);
    if (pieces.length === count && pieces.every((piece) => piece.trim() !== '')) return pieces.map((one) => one.trim());
  }
  return undefined;
};

const WHOLE_AND_SOME = new RegExp(
  `^(.*?)(?:[(（](?:其中|含)?[:：]?([^\\d()（）]*?)(${FIGURE}\\p{Script=Han}{0,2})[)）]|[,，;；、](?:其中|含)?[:：]?([^\\d]*?)(${FIGURE}\\p{Script=Han}{0,2}))$`,
  'u',
);

/** Whole and some of `9人（专职4人）`; `undefined` where the cell is not written so, or says something about the some. */
const splitWhole = (
  text: string,
): { readonly whole: string; readonly some: string; readonly label: string } | undefined => {
  const [, whole = '', inner, innerFigure, , after, afterFigure] = WHOLE_AND_SOME.exec(text.trim()) ?? [];
  const some = innerFigure ?? afterFigure;
  const label = (inner ?? after ?? '').trim();
  return some === undefined || !/\d|\p{Script=Han}/u.test(whole) || limits(label) ? undefined : { whole, some, label };
};

/** Whether what a cell calls its part may be what the header or the fact calls it. */
const isNamed = (label: string, part: string, { aliases, name }: Fact): boolean =>
  label === '' || [part, name, ...aliases].some((one) => one.includes(label) || label.includes(one));

/** Types whose cells are taken apart: a yes or no such as `是/否` may be a form that nobody has filled in. */
const formOf = ({ type }: Fact): ExpectedForm | undefined =>
  isFigureType(type) || type === 'date' || type === 'place' ? type : undefined;

const SUMMAND = /^(\d{1,6})(\p{Script=Han}{0,2})$/u;

/** `2+3` under 人员（专职+兼职）: all of them, for a fact that asks for neither kind. */
const readSum =
  <T>(read: ReadCell<T>, count: number): ReadCell<T> =>
  (cell) => {
    const pieces = typeof cell === 'string' ? cell.trim().split(/[+＋]/u) : [];
    const figures = pieces.map((piece) => SUMMAND.exec(piece.trim()));
    const units = new Set(figures.map((figure) => figure?.[2] ?? ''));
    if (pieces.length !== count || figures.includes(null) || units.size > 1) return read(cell);
    const sum = figures.reduce((total, figure) => total + Number(figure?.[1]), 0);
    return read(`${sum}${[...units].join('')}`);
  };

/**
 * Reads the part of each cell that the fact asks for, where the header names several things; cells that are not written
 * in parts are read whole. A lone figure under 人员（其中专职） is no answer to how many are 专职.
 */
export const readOwnPart = <T>(read: ReadCell<T>, header: string, fact: Fact): ReadCell<T> => {
  const form = formOf(fact);
  const parts = form === undefined ? undefined : partsOfHeader(header);
  if (form === undefined || parts === undefined) return read;
  const at = partOfFact(parts, fact);
  if (at === undefined) return form === 'count' ? readSum(read, parts.parts.length) : read;
  if (parts.shape === 'within' && !isFigureType(fact.type)) return read;
  const isSome = parts.shape === 'within' && at === 1;
  const alone = (reading: CellReading<T>): CellReading<T> =>
    isSome && parts.stated && reading.kind === 'known' ? unreadable(form) : reading;
  return (cell) => {
    if (typeof cell !== 'string' || isBlankText(cell)) return alone(read(cell));
    if (parts.shape === 'row') {
      const piece = splitCell(cell, parts.parts.length)?.[at];
      return piece === undefined ? read(cell) : read(piece);
    }
    const split = splitWhole(cell);
    if (split === undefined) return alone(read(cell));
    // Where neither header nor cell says what the second figure is, it may be anything.
    const isMeant = parts.stated || split.label !== '' ? isNamed(split.label, parts.parts[1], fact) : false;
    if (!isSome) return read(isMeant ? split.whole : cell);
    return isMeant ? read(split.some) : unreadable(form);
  };
};
