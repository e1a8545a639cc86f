import type { Guideline } from '../../src/guideline/types';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { openReview } from '../../src/review/open-review';
import type { GuidelineLibrary } from '../../src/review/types';
import type { MemoryHost } from './memory-host';

const load = (text: string): Guideline => {
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
  if (guideline === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return guideline;
};

const FACTS = `facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 项目负责人, type: text, role: leader }
  - { name: 项目类别, type: text, role: programme }
  - { name: 有效专利数, type: count, unit: 件 }
`;

/** Two programmes and one limit over both. */
const PATENTS = load(`id: patents-2022
title: 2022 年度专利申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
${FACTS}limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
readings:
  - { id: half, name: 折算, clause: 二, question: 减半吗？, options: [{ label: 不减, value: 1 }, { label: 减半, value: 2 }], default: 不减 }
programmes:
  - id: growth
    name: 培育示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 1 }
    criteria:
      - { id: stock, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 * 折算 >= 100 }
  - id: boost
    name: 提升示例项目
    clause: 附件2
    places: { clause: 二（4）, count: 1 }
    criteria:
      - { id: stock-two, kind: condition, clause: 二（1）, title: 有效专利, require: 有效专利数 >= 50 }
`);

/** Another office’s guideline, with a judgement. */
const BRANDS = load(`id: brands-2023
title: 2023 年度商标申报指南
authority: 示例局
year: 2023
referenceYear: 2022
checkDate: 2023-03-01
${FACTS}programmes:
  - id: brand
    name: 商标示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 1 }
    criteria:
      - { id: brand-stock, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 1 }
`);

const both = [PATENTS, BRANDS];

const LIBRARY: GuidelineLibrary = {
  list: () =>
    both.map(({ id, title, year, programmes }) => ({
      id,
      title,
      year,
      programmes: programmes.map(({ id: programme, name, aliases }) => ({ id: programme, name, aliases })),
    })),
  load: (id) => {
    const found = both.find((one) => one.id === id);
    return found === undefined ? Promise.reject(new RangeError(id)) : Promise.resolve(found);
  },
  add: () => ({ issues: [] }),
};

/** A review of a workbook with both guidelines at hand. */
export const reviewOf = async (host: MemoryHost) => {
  const review = openReview({
    host,
    library: LIBRARY,
    language: 'zh-CN',
    today: '2022-02-01',
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await review.open();
  return review;
};
