import {
  optionsOfCreditCode,
  optionsOfName,
  proposeBySpelling,
  proposeOptions,
} from '../../src/applicants/propose-words';
import { fact } from './build-sheet';

const choiceOf = (...options: readonly string[]) =>
  fact('类别', 'choice', { options: options.map((value) => ({ value, aliases: [] })) });

const KINDS = choiceOf('企业', '高等院校', '科研院所', '知识产权服务机构', '公共图书馆', '社会组织', '行业协会');
const TITLES = choiceOf('国家知识产权优势企业', '国家知识产权示范企业', '甘肃省知识产权优势企业');
const FIELDS = choiceOf('运营服务', '信息化', '涉外公共服务', '保护服务');

describe('what words of a choice likely mean', () => {
  test.each([
    ['民企', KINDS, ['企业']],
    ['国有控股', KINDS, ['企业']],
    ['高校', KINDS, ['高等院校']],
    ['陶瓷生产企业', KINDS, ['企业']],
    ['餐饮企业', KINDS, ['企业']],
    ['非企业', KINDS, []],
    ['高校图书馆', KINDS, []],
    ['民办非企业', KINDS, ['社会组织']],
    ['运营服务能力', FIELDS, ['运营服务']],
    ['涉外', FIELDS, ['涉外公共服务']],
    ['服务', FIELDS, []],
    ['国家优势', TITLES, ['国家知识产权优势企业']],
    ['国家示范', TITLES, ['国家知识产权示范企业']],
    ['省级优势企业', TITLES, ['甘肃省知识产权优势企业']],
    ['市级优势企业', TITLES, []],
    ['优势', TITLES, []],
    ['拟申报国家优势', TITLES, []],
  ])('[F14] %s', (word, choice, expected) => {
    const all = [...proposeOptions(word, choice), ...proposeBySpelling(word, choice)];
    const likely = all.filter(({ level }) => level === 'likely');
    expect(likely.map(({ value }) => value)).toEqual(expected);
  });

  test('[F14] an organisation’s own name is no word for its kind', () => {
    const partner = fact('合作单位类型', 'list', {
      options: [
        { value: '企业', aliases: ['公司'] },
        { value: '知识产权服务机构', aliases: [] },
      ],
    });
    expect(proposeBySpelling('广州华锐知识产权公司', partner)).toEqual([]);
    expect(proposeBySpelling('餐饮企业', partner)).toEqual([{ value: '企业', level: 'likely' }]);
  });

  test('[F14] credit codes and names speak for an option', () => {
    expect(optionsOfCreditCode('91320100000000001X', KINDS)).toEqual(['企业']);
    expect(optionsOfCreditCode('12320100000000001X', KINDS)).toEqual([]);
    expect(optionsOfName('江南理工大学', KINDS)).toEqual(['高等院校']);
    expect(optionsOfName('甲辰机械有限公司（筹）', KINDS)).toEqual(['企业']);
  });
});
