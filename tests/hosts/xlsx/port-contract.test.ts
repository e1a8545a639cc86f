import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { createXlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { planOf } from '../../support/sample-plan';
import { writeXlsx } from '../../support/write-xlsx';
import { describePort } from '../port-contract';

describePort('an .xlsx package', async (given) => {
  const bytes = await writeXlsx(given);
  if (given.memory === undefined) return createXlsxHost(bytes, given.name);
  const applied = applyPlan(bytes, planOf({ memory: given.memory }));
  if (!applied.ok) throw new Error(applied.issue.code);
  return createXlsxHost(applied.value.bytes, given.name);
});
