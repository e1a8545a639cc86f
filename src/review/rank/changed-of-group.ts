import { foldName } from '../../applicants/fold-name';
import { shortName } from './short-name';
import type { Changed } from './rank-settings';

/** The changed places of a group and the name they stand under, as people name it: 苏州市 for 江苏省/苏州市. */
export const changedOfGroup = (
  table: ReadonlyMap<string, Changed<number>> | undefined,
  label: string,
): { readonly name: string; readonly changed: Changed<number> } | undefined => {
  const names = new Set([foldName(label), foldName(shortName(label)), foldName(label.split('/').at(-1) ?? label)]);
  const found = [...(table ?? [])].find(([name]) => names.has(foldName(name)));
  return found && { name: found[0], changed: found[1] };
};
