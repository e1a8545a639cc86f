import { bindSheet } from '../../applicants/bind-sheet';
import { readApplicants } from '../../applicants/read-applicants';
import type { Fact, Guideline, Quota } from '../../guideline/types';
import type { WorkbookSnapshot } from '../../workbook/types';
import type { GroupTable } from './evaluate-quotas';

/**
 * Facts about groups (offices with their granted patents and the like) from whichever other sheet carries
 * all of them: a quota asks for the fact that names the group and for its own facts.
 */
export const readGroups = (
  guideline: Guideline,
  snapshot: WorkbookSnapshot,
  applicantSheets: readonly string[],
): ReadonlyMap<string, GroupTable> => {
  const found = new Map<string, GroupTable>();
  for (const { quota, naming } of quotasWithFacts(guideline)) {
    for (const sheet of snapshot.sheets) {
      if (applicantSheets.includes(sheet.name)) continue;
      const facts = [naming, ...quota.facts];
      const binding = bindSheet(sheet, facts, new Map(), []);
      if (binding.unboundFacts.length > 0 || binding.dataRows.length === 0) continue;
      found.set(quota.id, {
        table: readApplicants(sheet, binding, facts, { sheetName: sheet.name }),
        name: naming.name,
      });
      break;
    }
  }
  return found;
};

const quotasWithFacts = (guideline: Guideline): readonly { readonly quota: Quota; readonly naming: Fact }[] =>
  guideline.programmes.flatMap(({ quotas, facts }) =>
    quotas.flatMap((quota) => {
      const naming = facts.find(({ name }) => name === quota.per);
      return naming === undefined || quota.facts.length === 0 ? [] : [{ quota, naming }];
    }),
  );
