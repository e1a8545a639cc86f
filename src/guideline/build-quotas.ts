import { compileExpression } from '../feel/compile';
import type { Expression, FeelType } from '../feel/types';
import type { FactTable } from './fact-table';
import { buildEnvironment, declareFacts } from './fact-table';
import { placeFeelIssue } from './compile-names';
import type { Section } from './draft-criteria';
import { declarations } from './draft';
import { nearNames } from '../feel/parse-text';
import { rememberByChoices } from './build-programme';
import type { QuotaSource, ReadingSource } from './schema';
import { placeBelow, positionOf } from './source-file';
import type { Choices, GuidelineIssue, Quota } from './types';

const NUMBER: FeelType = { kind: 'number' };

/** Quotas, with the names of the readings and other constants that their places depend on. */
interface BuiltQuotas {
  readonly quotas: readonly Quota[];
  readonly constants: readonly string[];
  readonly issues: readonly GuidelineIssue[];
}

/** The quotas of one section, with the programmes that share each. */
export function buildQuotas(
  section: Section,
  facts: FactTable,
  readings: readonly ReadingSource[],
  guideline: { readonly referenceYear: number; readonly defaults: Choices; readonly programmes: readonly string[] },
): BuiltQuotas {
  const issues: GuidelineIssue[] = [];
  const constants: string[] = [];
  const quotas = (section.written.quotas ?? []).map((written, index): Quota => {
    const place = placeBelow(section.place, 'quotas', index);
    const own = declareFacts(facts, declarations(written.facts, place, guideline.referenceYear, true));
    issues.push(...own.issues, ...checkGroup(written, facts, positionOf(placeBelow(place, 'per'))));

    const compile = (choices: Choices) =>
      compileExpression(
        written.places,
        buildEnvironment(own.table, readings, guideline.referenceYear, choices),
        NUMBER,
      );
    const checked = compile(guideline.defaults);
    const expression = { text: written.places, place: placeBelow(place, 'places') };
    issues.push(...checked.issues.map((issue) => placeFeelIssue(issue, expression)));

    constants.push(...(checked.expression?.constants ?? []));

    const names = new Set([...(written.facts ?? []).map(({ name }) => name), ...(checked.expression?.facts ?? [])]);
    return {
      id: written.id,
      clause: written.clause,
      title: written.title,
      per: written.per,
      ...(written.area && { area: written.area }),
      places: written.places,
      facts: [...names].flatMap((name) => own.table.byName.get(name)?.fact ?? []),
      programmes: written.programmes ?? guideline.programmes,
      compile: rememberByChoices(readings, (choices) => compiledExpression(compile(choices).expression)),
    };
  });
  return { quotas, constants, issues };
}

function checkGroup(written: QuotaSource, facts: FactTable, at: GuidelineIssue['at']): readonly GuidelineIssue[] {
  const found = facts.byName.get(written.per)?.fact.type;
  if (found !== undefined && found !== 'place' && written.area !== undefined)
    return [{ code: 'guideline.factType', severity: 'error', at, name: written.per, expected: 'place', found }];
  if (found !== undefined) return [];
  const candidates = nearNames(written.per, facts.byName.keys());
  return [{ code: 'guideline.unknownGroup', severity: 'error', at, name: written.per, candidates }];
}

function compiledExpression(expression: Expression | undefined): Expression {
  if (!expression) throw new Error('A quota of a checked guideline does not compile');
  return expression;
}
