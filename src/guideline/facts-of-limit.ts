import type { Limit } from './types';

/** Facts a limit compares by; its `when` not counted. */
export function factsOfLimit(limit: Limit): readonly string[] {
  switch (limit.kind) {
    case 'atMost':
      return limit.per;
    case 'hierarchy':
      return [limit.place, limit.level.fact, ...(limit.same ?? [])];
  }
}
