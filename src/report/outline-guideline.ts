import type { Criterion, Guideline, Programme } from '../guideline/types';

const KIND_WORDS = {
  condition: '条件',
  judgement: '评议',
  material: '材料',
  target: '绩效目标',
  deadline: '时限',
} as const satisfies Record<Criterion['kind'], string>;

const line = (label: string, clause: string, text: string) => `    ［${label}］${clause}  ${text}`;

const criterionLines = (criterion: Criterion): readonly string[] => {
  const marks = `${criterion.soft ? '（原则上）' : ''}${criterion.optional ? '（可选）' : ''}`;
  return [
    line(KIND_WORDS[criterion.kind], criterion.clause, `${criterion.title}${marks}`),
    ...(criterion.when === undefined ? [] : [`        适用：${criterion.when}`]),
    ...(criterion.require === undefined || criterion.kind === 'material' ? [] : [`        要求：${criterion.require}`]),
  ];
};

const fundingText = ({ cap, note }: NonNullable<Programme['funding']>) =>
  [cap === undefined ? undefined : `每项不超过 ${cap} 万元`, note].filter((part) => part !== undefined).join('；');

const programmeLines = (programme: Programme): readonly string[] => {
  const { places, funding, period, recommendedBy } = programme;
  return [
    '',
    `${programme.clause}  ${programme.name}（${programme.id}）`,
    ...(places === undefined ? [] : [line('名额', places.clause, `${places.count} 项`)]),
    ...(funding === undefined ? [] : [line('资助', funding.clause, fundingText(funding))]),
    ...(period === undefined ? [] : [line('周期', period.clause, period.text)]),
    ...(recommendedBy === undefined ? [] : [line('推荐', recommendedBy.clause, recommendedBy.text)]),
    ...programme.criteria.flatMap(criterionLines),
    ...programme.priorities.map(({ clause, title }) => line('优先', clause, title)),
    ...programme.quotas.map(({ clause, title }) => line('推荐名额', clause, title)),
    ...programme.readings.map(({ clause, question }) => line('口径', clause, question)),
    ...programme.provisions.map(({ clause, title }) => line('任务与规定', clause, title)),
  ];
};

/** A guideline as lines of text, by programme and clause, for reading in a terminal. */
export const outlineGuideline = (guideline: Guideline): readonly string[] => [
  `${guideline.title}（${guideline.id}）`,
  `${guideline.authority}，${guideline.year} 年，核查日 ${guideline.checkDate}`,
  ...guideline.limits.map(({ clause, title }) => line('限项', clause, title)),
  ...guideline.provisions.map(({ clause, title }) => line('任务与规定', clause, title)),
  ...guideline.programmes.flatMap(programmeLines),
];
