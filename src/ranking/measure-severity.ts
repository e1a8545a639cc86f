import { meanOf, spreadOf } from './aggregate-scores';
import type { MarkSheet } from './types';

/** How one expert marks compared with the others. */
export interface Severity {
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
