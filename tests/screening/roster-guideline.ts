import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Guideline } from '../../src/guideline/types';

/** A guideline with one clause that a roster answers, over facts that all guidelines share. */
export const ROSTER_GUIDELINE = `
id: rosters-2022
title: 有名单的指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
rosters:
  - { id: dishonest, name: 失信名单, clause: 第五条 }
facts:
  - { name: 被列入失信名单, type: yesNo, roster: dishonest }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 3, reserve: 1 }
    criteria:
      - { id: clean, kind: condition, clause: 第五条, title: 未被列入失信名单, require: not(被列入失信名单) }
`;

const SHARED = `
facts:
  - { name: 单位名称, type: text, role: organisation }
`;

export const rosterGuideline = (): Guideline => {
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text: ROSTER_GUIDELINE }], {
    path: 'vocabulary.yaml',
    text: SHARED,
  });
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  return guideline;
};
