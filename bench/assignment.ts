import type { Solver } from '../src/ranking/best-total';
import type { Assignment } from '../src/reviewers/assign-experts';
import { assignExperts } from '../src/reviewers/assign-experts';
import type { Expert } from '../src/reviewers/read-experts';
import type { Assessed } from '../src/reviewers/read-parties';
import type { Line } from './measure';
import { inMilliseconds, measure } from './measure';
import { seeded } from './rows';

const APPLICANTS = 300;
const EXPERTS = 60;
const PER = 3;
const BUDGET = 2_000;

const FIELDS = ['新材料', '软件', '机械', '生物医药', '集成电路', '新能源', '农业'];
const CITIES = ['南京市', '苏州市', '无锡市', '常州市', '南通市', '徐州市'];
const UNIVERSITIES = ['南京甲大学', '东南乙大学', '江南丙大学', '苏州丁大学', '河海戊大学', '江苏己大学', '扬州庚大学'];

const at = { sheet: '申报表', row: 0, column: 0 };

/** Applicants with partners, offices and leaders, as they come; so many are of a university that experts come from. */
const inventApplicants = (): readonly Assessed[] => {
  const next = seeded(300);
  const pick = (all: readonly string[]): string => all[Math.floor(next() * all.length)] ?? '';
  return Array.from({ length: APPLICANTS }, (_, index): Assessed => {
    const field = pick(FIELDS);
    const name = next() < 0.2 ? pick(UNIVERSITIES) : `${pick(CITIES)}第${index}${field}有限公司`;
    const parties = [
      { kind: 'organisation', name, cells: [at] },
      { kind: 'office', name: `${pick(CITIES)}知识产权局`, cells: [at] },
      ...(next() < 0.25 ? [{ kind: 'partner', name: pick(UNIVERSITIES), cells: [at] } as const] : []),
    ] as const;
    return {
      sheet: '申报表',
      key: `${index}`,
      row: index,
      name,
      project: `${field}项目`,
      programme: '示例项目',
      conclusion: 'qualified',
      parties,
      persons: [{ kind: 'leader', name: `张${index % 97}`, cells: [at] }],
      texts: [name, field],
    };
  });
};

const inventExperts = (count: number, applicants: readonly Assessed[]): readonly Expert[] => {
  const next = seeded(60);
  const pick = (all: readonly string[]): string => all[Math.floor(next() * all.length)] ?? '';
  return Array.from({ length: count }, (_, index): Expert => {
    const kind = index % 7;
    const unit =
      kind === 0 ? `${pick(CITIES)}知识产权局` : kind === 1 ? `${pick(UNIVERSITIES)}附属医院` : pick(UNIVERSITIES);
    const name = index % 10 === 9 ? `张${index}` : `专家${index}`;
    return {
      id: `${name}|${unit}`,
      label: name,
      name,
      unit,
      role: 'expert',
      units: [unit],
      fields: [pick(FIELDS), pick(FIELDS)],
      avoids: next() < 0.2 ? [pick(applicants.map((one) => one.name))] : [],
      ...(index % 9 === 0 && { most: 10 }),
      cells: { name: at },
    };
  });
};

/** 300 applicants with three of 60 experts each, conflicts of interest found and avoided, loads proven level; and where experts are too few. */
export const benchAssignment = (solve: Solver): readonly Line[] => {
  const applicants = inventApplicants();
  const time = (count: number) => {
    const experts = inventExperts(count, applicants);
    let found: Assignment | undefined;
    const took = measure(3, () => {
      const solved = assignExperts({ experts, applicants, per: PER, hand: [] }, solve);
      found = 'assignment' in solved ? solved.assignment : undefined;
    });
    if (found?.proven !== true) throw new Error('The assignment is not proven');
    return { took, found };
  };
  const enough = time(EXPERTS);
  if (enough.found.shortages.length > 0 || enough.found.highest - enough.found.lowest > 1)
    throw new Error('The assignment is not level');
  const few = time(4);
  if (few.found.shortages.length === 0) throw new Error('Four experts should not do');
  const within = (took: number) => ({ budget: `at most ${inMilliseconds(BUDGET)}`, kept: took <= BUDGET });
  return [
    { what: 'three of 60 experts each', took: inMilliseconds(enough.took), ...within(enough.took) },
    { what: 'three of 4, as far as they go', took: inMilliseconds(few.took), ...within(few.took) },
  ];
};
