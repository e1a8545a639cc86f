/** Where a batch is broken: refused before anything happens, cut off half-way, or done with the answer lost. */

export interface Fault {
  /** Counted from 1, from the moment the fault is set. */
  readonly batch: number;
  readonly when: 'before' | 'halfway' | 'after';
  readonly code?: string;
  /** Nothing works after it either, until the fault is taken away. */
  readonly lasting?: boolean;
}

/** The Excel that the stand-in pretends to be. Everything may be changed at any time. */
export interface StandInSettings {
  /** Highest ExcelApi requirement set, e.g. `1.14` for Office 2021. */
  apiLevel: string;
  /** Bytes of one request and of one answer; 5 MB on the web. */
  payloadLimit: number;
  /** Most cells one read gives values for. */
  cellLimit: number;
  /** Milliseconds before a batch is answered. */
  latency: number;
  /** A person is typing into a cell: every batch fails. */
  cellEditing: boolean;
  /** Another workbook has the focus. */
  inactive: boolean;
  fault: Fault | undefined;
}

export const defaultSettings = (): StandInSettings => ({
  apiLevel: '1.14',
  payloadLimit: 5 * 1024 * 1024,
  cellLimit: 5000000,
  latency: 0,
  cellEditing: false,
  inactive: false,
  fault: undefined,
});

/** What went over the wire so far. */
export interface StandInCounters {
  /** Round trips, without those that only release references. */
  batches: number;
  /** Round trips that only release references after a run. */
  cleanups: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  largestRequest: number;
  largestAnswer: number;
}

export const zeroCounters = (): StandInCounters => ({
  batches: 0,
  cleanups: 0,
  actions: 0,
  bytesIn: 0,
  bytesOut: 0,
  largestRequest: 0,
  largestAnswer: 0,
});

/** Whether a requirement set is at least the wanted version; versions compare part by part (1.9 < 1.14). */
export const isVersionAtLeast = (version: string, wanted: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};
