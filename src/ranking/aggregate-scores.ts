import type { Aggregate, Mark, MarkSheet, ScoringMethod } from './types';

const isNumber = (mark: Mark): mark is number => typeof mark === 'number';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : sum(values) / values.length;

/** Sample standard deviation; `undefined` below two values. */
const spreadOf = (values: readonly number[]): number | undefined => {
  const mean = meanOf(values);
  if (mean === undefined || values.length < 2) return undefined;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
};

const medianOf = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

/** Fewest marks from which a highest and a lowest can be dropped with one left over. */
const FEWEST_TO_TRIM = 3;

const trimmedMeanOf = (values: readonly number[]): number | undefined => {
  if (values.length < FEWEST_TO_TRIM) return meanOf(values);
  return (sum(values) - Math.max(...values) - Math.min(...values)) / (values.length - 2);
};

const weightedMeanOf = (marks: readonly Mark[], weights: readonly number[]): number | undefined => {
  let total = 0;
  let weight = 0;
  marks.forEach((mark, expert) => {
    if (!isNumber(mark)) return;
    const own = weights[expert] ?? 1;
    total += own * mark;
    weight += own;
  });
  return weight > 0 ? total / weight : undefined;
};

/**
 * Marks of each expert brought to the common mean and spread: a severe expert's marks move up, a
 * lenient one's down. An expert whose marks are all equal (or only one) keeps only the shift.
 */
const rescaleByExpert = (sheet: MarkSheet): readonly (readonly Mark[])[] => {
  const columns = sheet.experts.map((_, expert) => sheet.marks.map((row) => row[expert] ?? 'missing').filter(isNumber));
  const all = columns.flat();
  const commonMean = meanOf(all) ?? 0;
  const spreads = columns.map(spreadOf).filter((spread): spread is number => spread !== undefined && spread > 0);
  const commonSpread = meanOf(spreads) ?? 0;
  const scales = columns.map((column) => ({ mean: meanOf(column) ?? 0, spread: spreadOf(column) ?? 0 }));
  return sheet.marks.map((row) =>
    row.map((mark, expert) => {
      const scale = scales[expert];
      if (!isNumber(mark) || scale === undefined) return mark;
      const distance = mark - scale.mean;
      return commonMean + (scale.spread > 0 ? (distance / scale.spread) * commonSpread : 0);
    }),
  );
};

/** Rounded to some decimals, as people round. */
export const roundTo = (value: number, decimals: number) => {
  const factor = 10 ** decimals;
  // Nudged, so that 88.335 as a sum of binary fractions rounds as people round it.
  return Math.round((value + Math.sign(value) * Number.EPSILON * Math.abs(value) * 4) * factor) / factor;
};

/** A score with points added, free of what binary fractions leave behind: equals stay equal (rule R3). */
export const addPoints = (score: number, points: number): number => roundTo(score + points, 9);

/**
 * One score per candidate. Missing and recused marks are left out and counted beside the result
 * (rule R2). Scores are rounded to `decimals` before anything is compared, so that equals are equal.
 */
export const aggregateScores = (sheet: MarkSheet, method: ScoringMethod, decimals = 2): readonly Aggregate[] => {
  const rows = method === 'zScore' ? rescaleByExpert(sheet) : sheet.marks;
  return sheet.candidates.map((candidate, index) => {
    const given = sheet.marks[index] ?? [];
    const row = rows[index] ?? [];
    const values = row.filter(isNumber);
    const score = scoreOf(method, row, values, sheet.weights ?? []);
    return {
      candidate,
      score: score === undefined ? undefined : roundTo(score, decimals),
      counted: values.length,
      missing: given.filter((mark) => mark === 'missing').length,
      recused: given.filter((mark) => mark === 'recused').length,
      spread: spreadOf(given.filter(isNumber)),
      trimmed: method !== 'trimmed' || values.length >= FEWEST_TO_TRIM,
    };
  });
};

const scoreOf = (
  method: ScoringMethod,
  row: readonly Mark[],
  values: readonly number[],
  weights: readonly number[],
): number | undefined => {
  switch (method) {
    case 'mean':
    case 'zScore':
      return meanOf(values);
    case 'median':
      return medianOf(values);
    case 'trimmed':
      return trimmedMeanOf(values);
    case 'weighted':
      return weightedMeanOf(row, weights);
    default:
      return unknownMethod(method);
  }
};

const unknownMethod = (method: never): never => {
  throw new Error(`Unknown scoring method: ${String(method)}`);
};

/** How one expert marks compared with the others. */
interface Severity {
  readonly expert: string;
  readonly counted: number;
  readonly mean: number | undefined;
  readonly spread: number | undefined;
  /**
   * Mean of (own mark − mean of the other experts' marks) over the candidates that both marked:
   * negative is severe, positive lenient. `undefined` where there is nobody to compare with.
   */
  readonly leaning: number | undefined;
}

/** Severity of each expert, on the candidates that they share with others. */
export const measureSeverity = (sheet: MarkSheet): readonly Severity[] =>
  sheet.experts.map((expert, column) => {
    const own: number[] = [];
    const differences: number[] = [];
    for (const row of sheet.marks) {
      const mark = row[column];
      if (typeof mark !== 'number') continue;
      own.push(mark);
      const others = meanOf(
        row.filter((other, index): other is number => index !== column && typeof other === 'number'),
      );
      if (others !== undefined) differences.push(mark - others);
    }
    return { expert, counted: own.length, mean: meanOf(own), spread: spreadOf(own), leaning: meanOf(differences) };
  });
