import type { DateSpan, Declaration, Environment } from '../feel/types';
import type { FactTable } from './fact-table';
import { feelTypeOfFact, feelTypeOfValues } from './feel-type-of';
import type { ReadingSource } from './schema';
import type { Choices } from './types';

/** Names that every expression may use: the check date and the reference year. */
export const CHECK_DATE = '核查日';
export const REFERENCE_YEAR = '基准年';

/** What an expression may name, `let` aside: facts, the fixed names and each reading's chosen value. */
export function buildEnvironment(
  facts: FactTable,
  readings: readonly ReadingSource[],
  referenceYear: number,
  choices: Choices,
): Environment {
  const names = new Map<string, Declaration>();
  for (const { fact } of facts.byName.values()) names.set(fact.name, { kind: 'fact', type: feelTypeOfFact(fact) });
  names.set(CHECK_DATE, { kind: 'constant', type: { kind: 'date' }, value: dayOf(choices.asOf) });
  names.set(REFERENCE_YEAR, { kind: 'constant', type: { kind: 'number' }, value: referenceYear });
  for (const reading of readings) {
    const value = chosenOption(reading, choices)?.value;
    if (value === undefined) continue;
    const type = feelTypeOfValues(reading.options.map((option) => option.value)) ?? feelTypeOfValues([value]);
    if (type) names.set(reading.name, { kind: 'constant', type, value });
  }
  return names;
}

/**
 * The option a reading takes: the chosen one, or the default where none or an unknown one was chosen. A default that is
 * no option is an issue of its own; the first option then keeps the expressions that use the reading readable.
 */
function chosenOption(reading: ReadingSource, choices: Choices): ReadingSource['options'][number] | undefined {
  const chosen = choices.readings.get(reading.id);
  return (
    reading.options.find((option) => option.label === chosen) ??
    reading.options.find((option) => option.label === reading.default) ??
    reading.options[0]
  );
}

/** An ISO date as the span of its one day, in days since 1970-01-01. */
function dayOf(iso: string): DateSpan {
  const day = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  return { from: day, to: day };
}
