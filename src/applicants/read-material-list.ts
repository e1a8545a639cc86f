import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import { known, unreadable, type CellReading } from './cell-reading';
import { foldText } from '../guideline/fold-text';
import { nearTexts } from './near-texts';
import { readText } from './read-text';
import { showCell } from './show-cell';
import { splitList } from './split-list';

/** Materials named in one cell, by fact name, and the items that name none. */
export interface NamedMaterials {
  readonly present: ReadonlySet<string>;
  readonly strange: readonly { readonly item: string; readonly candidates: readonly string[] }[];
}

const REMARK = /[（(][^（）()]*[)）]/g;
const COPIES = /(?:各?[一二两三\d]+[份页套件]|复印件|原件|扫描件)$/;
const NONE = /^(?:无|没有|未提交|未提供|缺)$/;

/** Reads a list of handed-in materials (rule F8), names compared without 《》, numbering and remarks. */
export const materialListReader = (materials: readonly Fact[]): ((cell: CellValue) => CellReading<NamedMaterials>) => {
  const byName = new Map<string, string>();
  for (const { aliases, name } of materials) for (const alias of aliases) byName.set(foldText(alias), name);
  for (const { name } of materials) byName.set(foldText(name), name);
  const things = materials.map(({ name, aliases }) => ({ name, names: [name, ...aliases] }));
  const find = (item: string): string | undefined =>
    [item, item.replace(REMARK, ''), item.replace(REMARK, '').trim().replace(COPIES, '')]
      .map((spelling) => byName.get(foldText(spelling)))
      .find((name) => name !== undefined);
  return (cell) => {
    const text = readText(cell);
    if (text.kind === 'unreadable') return unreadable('materialList');
    if (text.kind !== 'known') return text;
    const present = new Set<string>();
    const strange: { item: string; candidates: readonly string[] }[] = [];
    if (NONE.test(text.value)) return known({ present, strange });
    // A material's own name may hold a 、, so lines and semicolons are tried whole first.
    for (const line of showCell(cell).split(/[;；\n\r]+/)) {
      const whole = find(line);
      const items = whole === undefined ? splitList(line) : [line];
      for (const item of items) {
        const name = find(item);
        if (name === undefined) strange.push({ item, candidates: nearTexts(item, things) });
        else present.add(name);
      }
    }
    return known({ present, strange });
  };
};
