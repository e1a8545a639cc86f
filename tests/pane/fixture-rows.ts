import type { Row } from './fixture-findings';

const cities = [
  '南京',
  '苏州',
  '无锡',
  '常州',
  '南通',
  '徐州',
  '扬州',
  '盐城',
  '镇江',
  '泰州',
  '淮安',
  '连云港',
  '宿迁',
];
const brands = ['恒研', '瑞芯', '华晟', '中科智', '远景源', '天工', '凌云', '博睿', '晨曦', '金陵', '锐拓', '同创'];
const trades = ['半导体', '生物医药', '智能装备', '新材料', '光电科技', '高端轴承', '储能技术', '海工装备'];
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '周', '吴', '徐', '孙', '朱'];
const given = ['建国', '晓峰', '文静', '立新', '海燕', '志远', '雪梅', '国栋', '思远', '丽华'];

/** A small linear congruential generator: the same numbers on every run. */
const seeded = (seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** `count` invented applicants of every sort: met, short, blank, unreadable, exempt. */
export const inventRows = (count: number): readonly Row[] => {
  const next = seeded(20220130);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('empty list');
    return item;
  };
  const maybe = <T>(share: number, value: T): T | null => (next() < share ? null : value);
  return Array.from({ length: count }, (_, index) => {
    const city = pick(cities);
    const school = next() < 0.12;
    const strong = next() < 0.62;
    const profit = () => maybe(0.03, Math.round((strong ? 2200 : 1400) + next() * 6000));
    return {
      申报单位: school
        ? `${city}${pick(['理工大学', '材料研究院', '产业技术研究院'])}`
        : `${city}${pick(brands)}${pick(trades)}${index % 3 === 0 ? '股份' : ''}有限公司`,
      统一社会信用代码: `9132${String(index).padStart(14, '0')}`,
      项目名称: `${pick(trades)}关键技术高价值专利培育`,
      项目负责人: `${pick(surnames)}${pick(given)}`,
      推荐单位: `${city}市`,
      申报主体类型: school ? '高等院校' : '企业',
      近三年研发费用占比: maybe(0.04, Math.round((strong ? 0.038 : 0.029) * 1000 + next() * 40) / 1000),
      知识产权费用占比: maybe(0.03, Math.round((strong ? 0.052 : 0.042) * 1000 + next() * 60) / 1000),
      利税2018: profit(),
      利税2019: profit(),
      利税2020: profit(),
      国家专精特新小巨人: next() < 0.2,
      知识产权管理人员数: maybe(0.03, Math.floor((strong ? 3 : 2) + next() * 8)),
      有效专利数: index === 7 ? '约120' : maybe(0.05, Math.floor((strong ? 80 : 40) + next() * 120)),
      有效发明专利数: maybe(0.04, Math.floor((strong ? 40 : 15) + next() * 50)),
      PCT进入国家阶段数: maybe(0.05, Math.floor(next() * 9)),
      三年内获奖: next() < 0.15,
      严重失信: maybe(0.02, next() < 0.03),
      已承担高价值项目: maybe(0.02, next() < 0.05),
      项目申报书: next() > 0.02,
      信用承诺书: maybe(0.05, next() > 0.04),
    };
  });
};
