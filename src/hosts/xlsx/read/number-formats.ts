import { isDateFormat, shownAs } from '../../../workbook/cell-looks';
import type { XmlElement } from '../xml/outline';
import { childNamed, plainChildren } from '../xml/outline';

/** How a number in a cell is meant, by its number format. */
export type NumberMeaning = 'plain' | 'date' | 'percent' | 'thousands';

/** Built-in formats of dates and times, ECMA-376 part 1, 18.8.30, those of Chinese Excel among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

const meaningOf = (code: string): NumberMeaning => (isDateFormat(code) ? 'date' : (shownAs(code) ?? 'plain'));

/** What numbers mean in cells of each style, by the index that cells give. */
export const readNumberMeanings = (styles: XmlElement): readonly NumberMeaning[] => {
  const root = { uri: styles.uri, children: plainChildren(styles) };
  const itemsOf = (name: string) => {
    const list = childNamed(root, name);
    return list === undefined ? [] : plainChildren(list);
  };
  const own = new Map(
    itemsOf('numFmts').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      meaningOf(attributes.get('formatCode') ?? ''),
    ]),
  );
  return itemsOf('cellXfs').map(({ attributes }): NumberMeaning => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    return own.get(id) ?? (isBuiltInDate(id) ? 'date' : isBuiltInPercent(id) ? 'percent' : 'plain');
  });
};
