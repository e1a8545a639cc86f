/** A city with one of its counties, both of GB/T 2260. */
export interface SamplePlace {
  readonly city: string;
  readonly county: string;
}

const pairs = (text: string): readonly SamplePlace[] =>
  text.split(' ').map((pair) => {
    const [city = '', county = ''] = pair.split('/');
    return { city, county };
  });

const POOLS: Readonly<Record<string, readonly SamplePlace[]>> = {
  江苏省: pairs(
    '南京市/江宁区 无锡市/宜兴市 徐州市/邳州市 常州市/武进区 苏州市/昆山市 南通市/如皋市 连云港市/东海县 淮安市/盱眙县 ' +
      '盐城市/东台市 扬州市/高邮市 镇江市/丹阳市 泰州市/兴化市 宿迁市/沭阳县',
  ),
  甘肃省: pairs(
    '兰州市/城关区 天水市/秦州区 酒泉市/敦煌市 张掖市/甘州区 武威市/凉州区 白银市/靖远县 定西市/陇西县 平凉市/崆峒区 ' +
      '庆阳市/西峰区 金昌市/永昌县 陇南市/武都区',
  ),
  清远市: pairs('清远市/清城区 清远市/清新区 清远市/英德市 清远市/连州市 清远市/佛冈县 清远市/阳山县'),
  天津市: pairs('天津市/和平区 天津市/南开区 天津市/西青区 天津市/津南区 天津市/北辰区 天津市/武清区 天津市/滨海新区'),
};

/** Places that applicants under a guideline of this region come from; of a national one those of all regions. */
export const placesIn = (region: string | undefined): readonly SamplePlace[] =>
  region === undefined ? Object.values(POOLS).flat() : (POOLS[region] ?? []);

/**
 * The written place moved to another city of the pool, at the level it was written at; unchanged where it
 * lies outside, so that a case about a place elsewhere keeps its point.
 */
export const movePlace = (written: string, pool: readonly SamplePlace[], to: SamplePlace): string => {
  const city = pool.map((place) => place.city).find((name) => written.includes(name));
  if (city === undefined) return written;
  const [before = '', after = ''] = written.split(city);
  return after === '' ? `${before}${to.city}` : `${before}${to.city}${to.county}`;
};
