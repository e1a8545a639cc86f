import { findRecusals } from '../../src/reviewers/find-recusals';
import type { Expert } from '../../src/reviewers/read-experts';
import type { Assessed } from '../../src/reviewers/read-parties';
import { relateFolded } from '../../src/reviewers/relate-names';
import { applicantOf, expertOf, partyOf as party } from './invent-experts';

const cell = (sheet: string, column: number) => ({ sheet, row: 1, column });
const told = (expert: Partial<Expert>, applicant: Partial<Assessed>) =>
  findRecusals([expertOf('陈一', expert)], [applicantOf('乙公司', applicant)]).map(({ certain, why }) => {
    const { kind } = why;
    const more = kind === 'person' ? [why.person, why.relation] : kind === 'hand' ? [] : [why.party, why.relation];
    return [kind, ...more, certain ? 'certain' : 'asked'].join(' ');
  });

describe('names that belong together', () => {
  test.each([
    ['甲大学', '甲大学', 'same'],
    ['南京甲大学', '南京甲大学附属医院', 'part'],
    ['南京甲大学', '南京甲大学苏州研究院', 'part'],
    ['苏州甲材料有限公司', '苏州甲材料有限公司南京分公司', 'part'],
    ['南京甲大学', '南京甲大学出版社有限公司', 'contains'],
    ['中国矿业大学', '中国矿业大学北京', 'contains'],
    ['农业科学院', '江苏省农业科学院', 'contains'],
    ['甲乙丙集团有限公司', '甲乙丙集团南京化工有限公司', 'group'],
    ['苏州市', '苏州市知识产权局', 'bureau'],
    ['苏州市', '苏州市甲材料有限公司', undefined],
    ['苏州大学', '苏州科技大学', undefined],
    ['南京市科技局', '苏州市科技局', undefined],
    ['甲公司', '甲公司乙', undefined],
  ])('[C8][X2] %s and %s: %s, whichever comes first', (one, other, relation) => {
    expect([relateFolded(one, other), relateFolded(other, one)]).toEqual([relation, relation]);
  });
});

describe('findRecusals', () => {
  test.each(['organisation', 'partner', 'office', 'leaderUnit', 'parent', 'subsidiary'] as const)(
    '[C8] the unit itself as %s is certain, whatever width and spaces it is written with',
    (kind) => {
      expect(told({}, { parties: [party(kind, ' 甲 大 学 ')] })).toEqual([`unit ${kind} same certain`]);
    },
  );

  test('[C8] names nearly the same are asked about', () => {
    expect(
      told({ units: ['苏州甲材料有限公司'] }, { parties: [party('organisation', '苏州甲材料股份有限公司')] }),
    ).toEqual(['unit organisation form asked']);
  });

  test('[C8] one letter is taken for a slip of the pen in long names only', () => {
    const asked = (one: string, other: string) => told({ units: [one] }, { parties: [party('organisation', other)] });
    expect(asked('常州大学', '扬州大学')).toEqual([]);
    expect(asked('南京农业大学', '南京林业大学')).toEqual([]);
    expect(asked('苏州甲乙新材料有限公司', '苏州甲已新材料有限公司')).toEqual(['unit organisation spelling asked']);
  });

  test('[C8] what is declared counts as the unit does; 无 declares nothing', () => {
    expect(told({ avoids: ['乙公司'] }, {})).toEqual(['declared organisation same certain']);
    expect(told({ avoids: [] }, {})).toEqual([]);
  });

  test('[C8] an office that is only a place is asked about for its own bureau, an applicant of that place is not', () => {
    const bureau = { units: ['苏州市知识产权局'] };
    expect(told(bureau, { parties: [party('office', '苏州市')] })).toEqual(['unit office bureau asked']);
    expect(told(bureau, { parties: [party('organisation', '苏州市')] })).toEqual([]);
    expect(told({ units: ['苏州市甲材料有限公司'] }, { parties: [party('office', '苏州市')] })).toEqual([]);
  });

  test('[C8][X2] one name alone is asked about, with one unit or one identity number it is certain', () => {
    const persons = [{ kind: 'leader' as const, name: '陈一', cells: [cell('申报表', 1)] }];
    expect(told({}, { persons })).toEqual(['person leader namesake asked']);
    expect(told({}, { persons, parties: [party('leaderUnit', '甲大学')] })).toEqual([
      'person leader unit certain',
      'unit leaderUnit same certain',
    ]);
    expect(told({ identity: '1' }, { persons, identity: '1' })).toEqual(['person leader identity certain']);
    expect(told({ identity: '1' }, { persons, identity: '2' })).toEqual([]);
    expect(told({ identity: '32**********12' }, { persons, identity: '320000000000000012' })).toEqual([
      'person leader namesake asked',
    ]);
  });

  test('the cells of both lists are named', () => {
    const [found] = findRecusals(
      [expertOf('陈一')],
      [applicantOf('乙公司', { parties: [party('partner', '甲大学')] })],
    );
    expect(found?.cells).toEqual([cell('专家名单', 1), cell('申报表', 2)]);
  });
});
