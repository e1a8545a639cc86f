import { allProgrammes } from './all-programmes';
import { jiangsuClean } from './jiangsu-clean';
import { jiangsuMessy } from './jiangsu-messy';
import { rankedGansu, rankedGansuStrategy } from './ranked-gansu';
import { rankedJiangsu } from './ranked-jiangsu';
import { rankedQingyuan } from './ranked-qingyuan';
import { rankedTianjin } from './ranked-tianjin';
import type { Sample } from './sample';
import { listWorkedGuidelines } from './worked-cases';

const OTHERS = [
  { id: 'gansu-2022', title: '甘肃 2022：四类项目混排' },
  { id: 'gansu-strategy', title: '甘肃强省建设：强市强县强园区和政策研究' },
  { id: 'qingyuan-2023', title: '清远 2023：十八个项目混排' },
  { id: 'tianjin-2023', title: '天津 2023：各支持方向混排' },
  { id: 'specialised-smes-2022', title: '专精特新中小企业认定：四项条件，十三个指标得分' },
  { id: 'high-tech-enterprise', title: '高新技术企业认定：按指标得分，专家在档内打分' },
];

/** All sample workbooks, in the order of the workbench's menu. The same sources always give the same workbooks. */
export const buildSamples = (): readonly Sample[] => {
  const worked = listWorkedGuidelines();
  return [
    jiangsuClean(),
    jiangsuMessy(),
    allProgrammes('jiangsu-2022', {
      file: 'jiangsu-mixed.xlsx',
      title: '江苏 2022：九个项目类别混排，两行表头',
      messy: false,
    }),
    ...OTHERS.filter(({ id }) => worked.includes(id)).map(({ id, title }) =>
      allProgrammes(id, { file: `${id}.xlsx`, title, messy: true }),
    ),
    rankedJiangsu(),
    rankedGansu(),
    rankedGansuStrategy(),
    rankedQingyuan(),
    rankedTianjin(),
  ];
};
