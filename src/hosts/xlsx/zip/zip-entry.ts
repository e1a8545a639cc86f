/** One file of a ZIP archive, still compressed. Entries we do not touch are copied as they are. */
export interface ZipEntry {
  /** Path inside the archive, without a leading slash. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Length in bytes once inflated, as the archive declares it. */
  readonly size: number;
  /** DOS time in the low, DOS date in the high 16 bits. */
  readonly time: number;
  readonly content: Uint8Array;
}

/** 1 January 1980, 00:00: entries of ours carry no clock, so that equal input gives equal bytes. */
export const NO_TIME = 0x00210000;
