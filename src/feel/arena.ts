/**
 * Working arrays that are handed out again after each block of rows, so that evaluating allocates nothing per row and
 * stays within the processor's cache. What was handed out before `reset` must not be used after it. Arrays are not cleared
 * and may be longer than asked for.
 */
export class Arena {
  private readonly truthPool = new Pool((length) => new Int8Array(length));
  private readonly flagPool = new Pool((length) => new Uint8Array(length));
  private readonly numberPool = new Pool((length) => new Float64Array(length));
  private readonly indexPool = new Pool((length) => new Int32Array(length));

  /** Truths, one a row. */
  truths(length: number): Int8Array {
    return this.truthPool.take(length);
  }

  /** Marks of validity. */
  flags(length: number): Uint8Array {
    return this.flagPool.take(length);
  }

  numbers(length: number): Float64Array {
    return this.numberPool.take(length);
  }

  /** Codes of words, offsets, row numbers, days. */
  indexes(length: number): Int32Array {
    return this.indexPool.take(length);
  }

  /** Takes all arrays back. */
  reset(): void {
    this.truthPool.reset();
    this.flagPool.reset();
    this.numberPool.reset();
    this.indexPool.reset();
  }
}

/** Every block asks for the same arrays in the same order, so the n-th request gets the n-th array again. */
class Pool<T extends { readonly length: number }> {
  private readonly arrays: T[] = [];
  private next = 0;

  constructor(private readonly create: (length: number) => T) {}

  take(length: number): T {
    const at = this.next;
    this.next += 1;
    const kept = this.arrays[at];
    if (kept !== undefined && kept.length >= length) return kept;
    const made = this.create(length);
    this.arrays[at] = made;
    return made;
  }

  reset(): void {
    this.next = 0;
  }
}
