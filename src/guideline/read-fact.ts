import type { FactSource } from './schema';
import type { Fact } from './types';
import { withoutUndefined } from './without-undefined';

/** A fact as written, with its years worked out from the guideline's reference year (rule F9). */
export function readFact(written: FactSource, referenceYear: number): Fact {
  const { series } = written;
  return withoutUndefined({
    name: written.name,
    type: written.type,
    unit: written.unit,
    aliases: written.aliases ?? [],
    options: (written.options ?? []).map((option) =>
      typeof option === 'string' ? { value: option, aliases: [] } : option,
    ),
    years: series && yearsOf(series, referenceYear),
    role: written.role,
    hint: written.hint,
  });
}

function yearsOf(series: NonNullable<FactSource['series']>, referenceYear: number): readonly number[] {
  const last = referenceYear + series.lastYear;
  return Array.from({ length: series.years }, (_, index) => last - series.years + 1 + index);
}
