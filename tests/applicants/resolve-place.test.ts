import { resolvePlace } from '../../src/applicants/read-place';

describe('resolvePlace', () => {
  test.each([
    ['兰州市城关区', '甘肃省/兰州市/城关区'],
    ['昆山市', '江苏省/苏州市/昆山市'],
    ['江苏昆山', '江苏省/苏州市/昆山市'],
    ['江苏省 苏州市 昆山市', '江苏省/苏州市/昆山市'],
    ['江苏省/苏州市/昆山市', '江苏省/苏州市/昆山市'],
    ['苏州工业园区', '江苏省/苏州市/苏州工业园区'],
    ['苏州高新技术产业园区', '江苏省/苏州市'],
    ['兰州新区', '甘肃省/兰州市/兰州新区'],
    ['苏州市虎丘区科技路1号', '江苏省/苏州市/虎丘区'],
    ['苏州市知识产权局', '江苏省/苏州市'],
    ['昆山市市场监督管理局（知识产权局）', '江苏省/苏州市/昆山市'],
    ['苏州工业园区管委会', '江苏省/苏州市/苏州工业园区'],
    ['天津市滨海新区', '天津市/滨海新区'],
    ['北京市朝阳区', '北京市/朝阳区'],
    ['仙桃市', '湖北省/仙桃市'],
    ['济源', '河南省/济源市'],
    ['东莞', '广东省/东莞市'],
    ['内蒙古呼和浩特', '内蒙古自治区/呼和浩特市'],
    ['临夏州', '甘肃省/临夏回族自治州'],
    ['延边朝鲜族自治州', '吉林省/延边朝鲜族自治州'],
    ['甘肃省城关区', '甘肃省/兰州市/城关区'],
  ])('[F10] %s lies at %s', (text, path) => {
    expect(resolvePlace(text)).toEqual({ path });
  });

  test('[F10] a name of several places is unknown, with all of them as candidates', () => {
    const place = resolvePlace('城关区');
    expect(place).toEqual({ candidates: expect.arrayContaining(['甘肃省/兰州市/城关区', '西藏自治区/拉萨市/城关区']) });
  });

  test.each(['火星市', '苏州市火星区', '上海路', '', '第一公司'])('[F10] %p is no known place', (text) => {
    expect(resolvePlace(text)).toHaveProperty('candidates');
  });
});
