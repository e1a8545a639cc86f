import type { SourceFile } from './source-file';
import type { FilePosition } from './types';

/** Keys and list indexes that lead to a part of a file, outermost first. */
export type SourcePath = readonly (string | number)[];

/** A part of a file: where something of a guideline is written. */
export interface Place {
  readonly source: SourceFile;
  readonly path: SourcePath;
}

/** The part at `steps` below a place. */
export const placeBelow = (place: Place, ...steps: SourcePath): Place => ({
  source: place.source,
  path: [...place.path, ...steps],
});

/** File, line and column of a place. */
export const positionOf = (place: Place): FilePosition => place.source.positionOf(place.path);

/** What stands at `path` in plain data; `undefined` where the path leads nowhere. */
export function valueAtPath(value: unknown, path: SourcePath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
