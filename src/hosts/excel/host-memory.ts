import type { MemoryPart } from '../../workbook/memory-part';
import type { SheetSnapshot } from '../../workbook/types';

/** What the host remembers between calls, so that it notices what moved and asks for less. */
export interface HostMemory {
  /** Sheets as they were last read. */
  seen: ReadonlyMap<string, SheetSnapshot>;
  /** Our part as it was last read or written; `id` undefined where there is none. */
  part: { readonly id: string | undefined; readonly content: MemoryPart } | undefined;
}
