import type { Fact } from '../guideline/types';
import type { BindingHow } from './types';
import { foldText } from '../guideline/fold-text';
import { isFigureType } from '../guideline/look-up';
import type { Unit } from './unit';
import { unitFits, parseUnit } from './unit';
import { indexNear } from './match-names';

/** Facts a header stands for at the strongest level at which it stands for any (rule B2). */
interface HeaderMatch {
  readonly how: BindingHow;
  readonly facts: readonly Fact[];
  readonly description: HeaderDescription;
  readonly year?: number;
  /** Only the lower part of a two-row header matched: weaker than a header that matches as a whole. */
  readonly partial: boolean;
}

const RECENT_YEARS =
  /^(?:最?近|前|上|过去)[一二两三四五六七八九十\d]{1,2}个?(?:年度|年)(?:来|内|的|每年|各年|分年度|均)*/;

const withoutYears = (folded: string): string => folded.replace(RECENT_YEARS, '').replace(/^年度/, '');

type Index = ReadonlyMap<string, readonly Fact[]>;

/** The names of all facts asked for, ready to be looked up. */
export interface FactNames {
  readonly names: Index;
  readonly aliases: Index;
  readonly foldedNames: Index;
  readonly foldedAliases: Index;
  readonly series: Index;
}

const indexBy = (facts: readonly Fact[], keysOf: (fact: Fact) => readonly string[]): Index => {
  const index = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const key of new Set(keysOf(fact))) {
      if (key === '') continue;
      const there = index.get(key);
      if (there === undefined) index.set(key, [fact]);
      else there.push(fact);
    }
  return index;
};

export const indexFactNames = (facts: readonly Fact[]): FactNames => ({
  names: indexBy(facts, ({ name }) => [name]),
  aliases: indexBy(facts, ({ aliases }) => aliases),
  foldedNames: indexBy(facts, ({ name }) => [foldText(name), describeHeader(name).folded]),
  foldedAliases: indexBy(facts, ({ aliases }) =>
    aliases.flatMap((alias) => [foldText(alias), describeHeader(alias).folded]),
  ),
  series: indexBy(
    facts.filter(({ years }) => years !== undefined),
    ({ name, aliases }) => [name, ...aliases].map((one) => withoutYears(describeHeader(one).folded)),
  ),
});

const allow = (facts: readonly Fact[] | undefined, { unit }: HeaderDescription): readonly Fact[] =>
  (facts ?? []).filter(({ type }) => unit === undefined || unitFits(unit, type) || !isFigureType(type));

const matchText = (text: string, names: FactNames): Omit<HeaderMatch, 'partial'> | undefined => {
  const description = describeHeader(text);
  const levels: readonly (readonly [BindingHow, readonly Fact[]])[] = [
    ['name', names.names.get(text.trim()) ?? []],
    ['alias', names.aliases.get(text.trim()) ?? []],
    ['folded', names.foldedNames.get(foldText(text)) ?? []],
    ['folded', allow(names.foldedNames.get(description.folded), description)],
    ['folded', names.foldedAliases.get(foldText(text)) ?? []],
    ['folded', allow(names.foldedAliases.get(description.folded), description)],
  ];
  for (const [how, facts] of levels) if (facts.length > 0) return { how, facts, description };
  const { base, year } = description;
  if (base === undefined || year === undefined) return undefined;
  const series = allow(names.series.get(withoutYears(base)), description);
  return series.length === 0 ? undefined : { how: 'folded', facts: series, description, year };
};

/** Matches a header as a whole, else the lower part of a two-row header alone. */
export const matchHeader = (header: string, lower: string | undefined, names: FactNames): HeaderMatch | undefined => {
  const whole = matchText(header, names);
  if (whole !== undefined) return { ...whole, partial: false };
  const part = lower === undefined ? undefined : matchText(lower, names);
  if (part === undefined || lower === undefined) return undefined;
  // 合作单位 over 性质: what the upper row names by itself is not what the lower word alone would name.
  const above = matchText(header.slice(0, header.length - lower.length), names)?.facts ?? [];
  if (above.length > 0 && !above.some((fact) => part.facts.includes(fact))) return undefined;
  // The upper row may state the unit of all its columns.
  const unit = part.description.unit ?? describeHeader(header).unit;
  const description = unit === undefined ? part.description : { ...part.description, unit };
  return allow(part.facts, description).length === part.facts.length
    ? { ...part, description, partial: true }
    : undefined;
};

/** A header taken apart: what it names, and the unit and year it states. */
interface HeaderDescription {
  readonly text: string;
  /** What is left without unit, hints and numbering, as written. */
  readonly rest: string;
  /** Name without unit, hints and numbering, folded. */
  readonly folded: string;
  readonly unit?: Unit;
  /** The one year it mentions, and the folded name without it (rule F9). */
  readonly year?: number;
  readonly base?: string;
}

const NUMBERING = /^[*★☆※\s]*(?:\(?\d{1,2}(?:[.、)])(?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳])?\s*/;
const BRACKETS = /[(（[［【〔]([^()（）[\]［］【】〔〕]*)[)）\]］】〕]/g;
const HINT =
  /^(?:必填|选填|可空|可多选|单选|多选|下拉选择|如有|若有|如无填无|是\/?否|有\/?无|是或否|√\/?[×x]?|y\/n|yyyy.*|年\/?月(?:\/?日)?|年\.月(?:\.日)?|格式.*|保留.*位小数|全称|单位全称|盖章|请填.*|填.*)$/i;
const BARE_UNIT = /[/／,，:：_\s](?:单位[:：])?([^\s/／,，:：_]{1,4})$/;
const TRAILING_MONEY = /(?<=\S{2})(万元|亿元|千元|%|％)$/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年度|年)?(?!\d)/g;

/** So many texts are remembered taken apart: the names of a guideline and what stands in the first rows of some sheets. */
const REMEMBERED = 8000;

const remembered = new Map<string, HeaderDescription>();

/** Takes a header apart (rules B2, F2, F9). */
export const describeHeader = (text: string): HeaderDescription => {
  const there = remembered.get(text);
  if (there !== undefined) return there;
  const described = takeApart(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, described);
  return described;
};

const takeApart = (text: string): HeaderDescription => {
  let unit: Unit | undefined;
  let rest = text
    .trim()
    .replace(NUMBERING, '')
    .replace(BRACKETS, (group, content: string) => {
      const found = parseUnit(content);
      // A bracketed year would fold into 2020年; only measures are units here.
      if (found !== undefined && !/\d{4}/.test(content)) {
        unit ??= found;
        return '';
      }
      return HINT.test(content.trim()) ? '' : group;
    });
  const bare = BARE_UNIT.exec(rest) ?? TRAILING_MONEY.exec(rest);
  const bareUnit = unit === undefined && bare !== null ? parseUnit(bare[1] ?? '') : undefined;
  if (bareUnit !== undefined && bare !== null && bareUnit.dimension !== 'time') {
    unit = bareUnit;
    rest = rest.slice(0, bare.index);
  }
  const folded = foldText(rest);
  const years = [...rest.normalize('NFKC').matchAll(YEAR)];
  const [mention] = years;
  return {
    text,
    rest,
    folded,
    ...(unit === undefined ? {} : { unit }),
    ...(mention === undefined || years.length > 1
      ? {}
      : { year: Number(mention[1]), base: foldText(rest.normalize('NFKC').replace(mention[0], ' ')) }),
  };
};

/** Tells facts an unbound header may stand for, best first; facts that no column carries come before others (rule B2). */
export const indexSuggestions = (
  facts: readonly Fact[],
  unbound: ReadonlySet<string>,
): ((header: string) => readonly string[]) => {
  const findNear = indexNear(facts.map(({ name, aliases }) => ({ name, names: [name, ...aliases] })));
  return (header) => {
    const { base, folded } = describeHeader(header);
    const near = findNear(base ?? folded, 6);
    return [...near.filter((name) => unbound.has(name)), ...near.filter((name) => !unbound.has(name))].slice(0, 3);
  };
};
