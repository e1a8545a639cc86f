import { matchProgramme, programmeIndexOf } from '../../src/applicants/match-programme';
import type { NamedProgramme } from '../../src/applicants/match-programme';

const programme = (id: string, name: string, group: readonly string[], aliases: readonly string[] = []) => ({
  id,
  name,
  aliases,
  group,
});

const PROGRAMMES: readonly NamedProgramme[] = [
  programme('pool-new', '专利池培育计划项目（新建）', ['专利池培育计划项目']),
  programme('pool-more', '专利池培育计划项目（续建）', ['专利池培育计划项目']),
  programme('centre', '转化专项计划项目（产业运营中心发展）', ['转化专项计划项目']),
  programme('campus', '转化专项计划项目（高校运营能力提升）', ['转化专项计划项目']),
  programme('route', '企业规划类导航项目', ['知识产权运用项目', '导航工程'], ['导航（企业规划类）']),
  programme('map', '产业规划类导航项目', ['知识产权运用项目', '导航工程'], ['导航（产业规划类）']),
  programme('court', '仲裁机构培育项目', ['知识产权保护项目']),
];

const match = (text: string) => matchProgramme(text, PROGRAMMES);
const names = (...ids: readonly string[]) =>
  ids.map((id) => PROGRAMMES.find((one) => one.id === id)?.name ?? `no ${id}`);

describe('matchProgramme', () => {
  test.each([
    ['专利池培育计划项目-新建', 'pool-new'],
    ['专利池培育（续建）', 'pool-more'],
    ['新建专利池培育项目', 'pool-new'],
    ['专利池培育计划（新建类）', 'pool-new'],
    ['2022年度专利池培育项目（新建）', 'pool-new'],
    ['转化专项——产业运营中心发展', 'centre'],
    ['知识产权运用项目——导航工程（企业规划类）', 'route'],
    ['知识产权运用项目—导航工程—产业规划类导航', 'map'],
    ['（一）仲裁机构培育', 'court'],
    ['知识产权保护项目：仲裁机构培育', 'court'],
  ])('[F12] parts of one programme’s names and classes that make up the whole text name it: %s', (text, id) => {
    expect(match(text)).toEqual({ id });
  });

  test.each([
    ['知识产权运用项目', ['route', 'map']],
    ['知识产权运用项目——导航工程', ['route', 'map']],
    ['专利池培育', ['pool-new', 'pool-more']],
    ['转化专项', ['centre', 'campus']],
  ])('[F12] a class of several programmes asks which: %s', (text, ids) => {
    expect(match(text)).toEqual({ candidates: names(...ids) });
  });

  test.each([
    ['产业运营中心', 'centre'],
    ['高校运营', 'campus'],
    ['续建', 'pool-more'],
    ['专利池新建', 'pool-new'],
    ['仲裁机构', 'court'],
    ['仲裁机构培育工程', 'court'],
  ])('[F12] a piece of one programme’s name is likely it where no other is near: %s', (text, id) => {
    expect(match(text)).toEqual({ candidates: names(id), likely: true });
  });

  test.each(['商标', '导航', '规划', '专利池培育（扩建）', '知识产权保护项目——企业规划类导航项目', '', '（一）'])(
    '[F12] what fits several, or none wholly, is neither matched nor likely: %s',
    (text) => {
      const found = match(text);
      expect('id' in found).toBe(false);
      expect('likely' in found).toBe(false);
    },
  );

  test('[F12] a class with one programme in it is likely that, and not for certain', () => {
    expect(match('知识产权保护项目')).toEqual({ candidates: names('court'), likely: true });
  });

  test('[F12] two cells of a row name one programme together', () => {
    const index = programmeIndexOf(PROGRAMMES);
    expect(index.matchTogether('专利池培育', '新建')).toBe('pool-new');
    expect(index.matchTogether('知识产权运用项目', '产业规划类')).toBe('map');
    expect(index.matchTogether('专利池培育', '产业规划类')).toBeUndefined();
    expect(index.isPartOfName('新建')).toBe(true);
    expect(index.isPartOfName('新能源')).toBe(false);
  });
});
