/** One item of a series, index from 0. */
export interface SeriesItem {
  readonly series: string;
  readonly index: number;
}

const ITEM = /^(.*)\[(\d+)\]$/su;

/** The name an item of a series goes by among missing facts: `近三年利税总额[1]`. */
export const nameOfItem = ({ series, index }: SeriesItem): string => `${series}[${index}]`;

/** The item that such a name stands for; `undefined` for any other name. */
export const itemOfName = (name: string): SeriesItem | undefined => {
  if (!name.endsWith(']')) return undefined;
  const [, series, index] = ITEM.exec(name) ?? [];
  return series === undefined ? undefined : { series, index: Number(index) };
};
