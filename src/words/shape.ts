import type { zhCn } from './zh-cn';

/** The words of any language: those of the Chinese ones, whose texts may differ and whose functions take the same parts. */
export type Words = Widen<typeof zhCn>;

type Widen<T> = T extends string
  ? string
  : T extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

/** Lists that a ranking can be written as, each a sheet (the ranked list one per programme). */
export type ListId = keyof Words['lists']['about'];

/** Columns of lists. */
export type ListColumn = keyof Words['lists']['columns'];

/** Items of the record. */
export type RecordItem = keyof Words['lists']['items'];
