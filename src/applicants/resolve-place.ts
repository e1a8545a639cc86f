import { placesStartingLike, type Place } from './gazetteer';

/** A place as its path, `江苏省/苏州市/昆山市`; or what it may be, possibly nothing. */
export type ResolvedPlace = { readonly path: string } | { readonly candidates: readonly string[] };

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

/** All ways to read the text as names of places, each inside the one before. */
const parse = (text: string, outer: Place | undefined): readonly Parse[] => {
  const found: Parse[] = [];
  for (const place of placesStartingLike(text)) {
    if (!isInside(place, outer)) continue;
    const spelling = place.spellings.find((one) => text.startsWith(one));
    if (spelling === undefined) continue;
    const full = spelling !== place.spellings.at(-1) || place.spellings.length === 1;
    const rest = text.slice(spelling.length);
    const deeper = rest === '' ? [] : parse(rest, place);
    found.push(...(deeper.length > 0 ? deeper : [{ place, rest, full }]));
  }
  return found;
};

/** What is left after the last known name: a zone or a street lies within it; anything else is not understood. */
const restIsWithin = ({ rest, full }: Parse): boolean => {
  if (rest === '') return true;
  const zone = ZONE.test(rest);
  return full ? zone || !UNKNOWN_DIVISION.test(rest) : zone;
};

/**
 * Resolves a place, or the office that sits there, with the national gazetteer (rule F10). A zone the
 * gazetteer does not know (苏州工业园区) lies in the deepest place it names. An unknown or ambiguous
 * place yields candidates.
 */
export const resolvePlace = (written: string): ResolvedPlace => {
  const text = written
    .normalize('NFKC')
    .replace(/^中国|中华人民共和国|[\s/\\|·,.,、>-]/g, '')
    .replace(OFFICE, '');
  const parses = parse(text, undefined);
  const shortest = Math.min(...parses.map(({ rest }) => rest.length));
  const longest = parses.filter(({ rest }) => rest.length === shortest);
  const paths = [...new Set(longest.map(({ place }) => place.path))];
  const [only] = longest;
  if (paths.length !== 1 || only === undefined) return { candidates: paths.slice(0, 6) };
  return restIsWithin(only) ? { path: only.place.path } : { candidates: paths };
};
