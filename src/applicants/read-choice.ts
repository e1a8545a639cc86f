import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import { known, unreadable, type CellReading } from './cell-reading';
import { foldText } from '../guideline/fold-text';
import { nearTexts } from './near-texts';
import { readText } from './read-text';

const NUMBERING = /^[（(]?[A-Za-z\d]{1,2}(?:[.、．）)]\s*)(?=\D)/;
const REMARK = /（[^（）]*）$/;

/** Reads one of the fact's options by value or alias; any other word is unreadable, with the options it may mean. */
export const choiceReader = (fact: Fact): ((cell: CellValue) => CellReading<string>) => {
  const values = new Map<string, string>();
  for (const { aliases, value } of fact.options) for (const alias of aliases) values.set(foldText(alias), value);
  for (const { value } of fact.options) values.set(foldText(value), value);
  const things = fact.options.map(({ value, aliases }) => ({ name: value, names: [value, ...aliases] }));
  return (cell) => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('choice');
    if (text.kind !== 'known') return text;
    const spellings = [text.value, text.value.replace(NUMBERING, ''), text.value.replace(REMARK, '')];
    for (const spelling of spellings) {
      const value = values.get(foldText(spelling));
      if (value !== undefined) return known(value);
    }
    const near = nearTexts(text.value, things);
    return unreadable('choice', near.length > 0 ? near : things.map(({ name }) => name));
  };
};
