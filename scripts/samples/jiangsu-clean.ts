import { factsFor } from '../../src/screening/screen-sheets';
import { interleave, inventApplicants, pickCases } from './invent-applicants';
import { layOutSheet, PLAIN_LOOK } from './lay-out-sheet';
import { planAnswers, planColumns, planScores } from './plan-columns';
import { placesIn } from './places';
import type { Sample } from './sample';
import type { SampleApplicant, TypedValue } from './sample-applicant';
import { readWorkedGuideline } from './worked-cases';
import { writeTidy } from './write-tidy';

const PROGRAMME = 'hvp-new';

/** Figures above every threshold, different in each row, for applicants with whom all is well. */
const varyFigures = (applicant: SampleApplicant, index: number): SampleApplicant => {
  const figures: Readonly<Record<string, TypedValue>> = {
    有效专利数: 120 + ((index * 37) % 400),
    有效发明专利数: 60 + ((index * 13) % 150),
    PCT进入国家阶段数: index % 7,
    知识产权管理人员数: 3 + (index % 6),
    近三年研发费用占比: `${(4 + ((index * 7) % 40) / 10).toFixed(1)}%`,
    近三年利税总额: [2100, 2300, 2600].map((figure) => figure + ((index * 311) % 4000)).join('/'),
    上一年度知识产权费用占比: `${5 + (index % 9)}%`,
  };
  const own = applicant.worked.facts ?? {};
  const varied = Object.entries(figures).filter(([name]) => !(name in own));
  return { ...applicant, facts: { ...applicant.facts, ...Object.fromEntries(varied) } };
};

/** The province's cities with what their places hang on: figures are invented. */
const citySheet = (places: readonly { readonly city: string }[]) => ({
  name: '设区市',
  rows: [
    ['推荐单位', '2021年发明专利授权量（件）', '2020年度真抓实干激励地区'],
    ...places.map(({ city }, index) => [
      `${city}知识产权局`,
      [12_480, 8_870, 1_930, 5_260, 15_310, 4_720, 980][index % 7] ?? 0,
      index % 4 === 1 ? '是' : '否',
    ]),
  ],
  widths: [22, 26, 26],
  numberFormats: [undefined, '#,##0', undefined],
  headerRows: [0],
  frozenRows: 1,
});

/** New high-value patent projects of Jiangsu 2022: one header row, tidy cells, answers and marks of experts. */
export const jiangsuClean = (): Sample => {
  const worked = readWorkedGuideline('jiangsu-2022');
  const programme = worked.guideline.programmes.find(({ id }) => id === PROGRAMME);
  const picks = pickCases(worked, PROGRAMME, 36);
  const [sound] = picks;
  if (programme === undefined || sound === undefined) throw new Error(`${PROGRAMME} has no worked cases`);
  const mixed = interleave([picks.slice(1), Array.from({ length: 25 }, () => sound)]);
  const judgements = programme.criteria.filter(({ kind }) => kind === 'judgement').map(({ id }) => id);
  const applicants = inventApplicants(worked.guideline, worked.cases, mixed, 100).map((applicant, index) => {
    const varied = applicant.worked === sound.worked ? varyFigures(applicant, index) : applicant;
    if (index % 5 === 4) return varied;
    const answer = (id: string) => (index % 19 === 7 && id === 'sound-business' ? 'no' : 'yes');
    const answers = Object.fromEntries(judgements.map((id) => [id, answer(id)] as const));
    return { ...varied, answers };
  });
  const columns = [
    ...planColumns(factsFor(worked.guideline, PROGRAMME), applicants, writeTidy),
    ...planAnswers([programme]),
    ...planScores(),
  ];
  return {
    file: 'jiangsu-hvp-clean.xlsx',
    title: '江苏 2022 高价值专利培育（新建）：整齐的一张表，有评议和专家评分',
    worked,
    programme: PROGRAMME,
    sheets: [
      layOutSheet(columns, applicants, { ...PLAIN_LOOK, name: '申报汇总表' }),
      citySheet(placesIn(worked.guideline.region)),
    ],
    applicants,
    hints: new Map(),
    violations: [],
  };
};
