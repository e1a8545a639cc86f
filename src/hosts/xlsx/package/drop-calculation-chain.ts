import { forgetPart } from './content-types';
import type { OpenWorkbook } from './open-workbook';
import { relationshipsPath } from './part-paths';

/** Takes away the order of calculation, which Excel makes anew; it must not name a cell without a formula. */
export const dropCalculationChain = ({ edit, map }: OpenWorkbook): void => {
  const chain = map.relationships.find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  edit.remove(chain.target);
  forgetPart(edit, chain.target);
  const path = relationshipsPath(map.path);
  const text = edit.text(path) ?? '';
  edit.write(path, text.replace(new RegExp(`<[^<>]*\\sId=["']${chain.id}["'][^<>]*>`), ''));
};
