import { foldText } from '../guideline/fold-text';
import type { Programme } from '../guideline/types';
import { nearTexts } from './match-names';

/**
 * Which programme a text names; or the names of those it may mean, best first, which are asked and never picked
 * (rule F12). `likely`: the first is meant, as no other is near.
 */
export type ProgrammeMatch =
  { readonly id: string } | { readonly candidates: readonly string[]; readonly likely?: true };

/** What a programme is called, and the classes of projects it stands in, widest first. */
export type NamedProgramme = Pick<Programme, 'id' | 'name' | 'aliases'> & Partial<Pick<Programme, 'group'>>;

/** Programmes ready to be looked for by what cells say. */
export interface ProgrammeIndex {
  match(text: string): ProgrammeMatch;
  /** The programme that two cells of one row name together: 高价值专利培育 in one column and 新建 in another. */
  matchTogether(text: string, other: string): string | undefined;
  /** Whether every word of a text stands in some programme's name or class. */
  isPartOfName(text: string): boolean;
}

/** Words that any programme's name may end with, or leave out. */
const FILLERS = ['项目', '计划', '专项', '工程', '类别', '类'];
/** Those of them that say nothing at all, so that a text may have them where no name does. */
const EMPTY: readonly string[] = ['项目', '类别', '类'];
const FILLER_AT_END = new RegExp(`(?:${FILLERS.join('|')})$`);

const NUMBERING = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/;
const YEAR = /(?:19|20)\d{2}\s*(?:年度|年)?/g;

/** The text folded, without its number in a list and its year. */
const fold = (text: string): string => foldText(text.normalize('NFKC').replace(NUMBERING, '').replace(YEAR, ''));

const withoutFillers = (folded: string): string => {
  const shorter = folded.replace(FILLER_AT_END, '');
  return shorter === folded || shorter.length < 2 ? folded : withoutFillers(shorter);
};

/** 类别——项目 and 项目（部分）: what stands on either side. */
const splitName = (name: string): readonly string[] => {
  const text = name.normalize('NFKC');
  const [, head = '', inner = ''] = /^([^(]+)\((.+)\)\s*$/.exec(text) ?? [];
  return inner === '' ? text.split(/[-—–:>]+/) : [head, inner];
};

/** A part of a programme's names or classes; `whole` where it is one of the names. */
type Parts = ReadonlyMap<string, 'whole' | 'part'>;

const partsOf = ({ name, aliases, group = [] }: NamedProgramme): Parts => {
  const parts = new Map<string, 'whole' | 'part'>();
  const names = [name, ...aliases];
  const add = (part: string, kind: 'whole' | 'part'): void => {
    if (part.length >= 2 && !FILLERS.includes(part) && !parts.has(part)) parts.set(part, kind);
  };
  for (const text of names) add(fold(text), 'whole');
  for (const text of names) {
    const short = fold(text).replace(/项目$/, '');
    if (short.length >= TELLING_NAME) add(short, 'whole');
  }
  for (const text of [...names, ...group, ...names.flatMap(splitName)]) {
    add(fold(text), 'part');
    add(withoutFillers(fold(text)), 'part');
  }
  return parts;
};

/** A programme as it is looked for. */
interface Known {
  readonly programme: NamedProgramme;
  readonly parts: Parts;
  /** Words beside its parts that a text may hold and still be made up of them. */
  readonly fillers: readonly string[];
  readonly spelled: readonly string[];
  readonly pairs: ReadonlySet<string>;
}

/** How a programme's parts make up a whole text: how many of them; 0 where they do not. A whole name counts as two. */
const countParts = (folded: string, { parts, fillers }: Pick<Known, 'parts' | 'fillers'>): number => {
  const best: (number | undefined)[] = [0];
  const reach = (at: number, count: number): void => {
    if (count > (best[at] ?? -1)) best[at] = count;
  };
  for (let at = 0; at < folded.length; at += 1) {
    const here = best[at];
    if (here === undefined) continue;
    for (const filler of fillers) if (folded.startsWith(filler, at)) reach(at + filler.length, here);
    for (const [part, kind] of parts)
      if (folded.startsWith(part, at)) reach(at + part.length, here + (kind === 'whole' ? 2 : 1));
  }
  return best[folded.length] ?? 0;
};

const pairsOf = (folded: string): readonly string[] =>
  Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2));

/** Whether a name shortened to some of its words, two letters or more each, gives the text: 高价值新建. */
const isShortOf = (folded: string, name: string): boolean => {
  const ends = (at: number, from: number): boolean => {
    if (at === folded.length) return true;
    for (let length = folded.length - at; length >= 2; length -= 1) {
      const found = name.indexOf(folded.slice(at, at + length), from);
      if (found >= 0 && ends(at + length, found + length)) return true;
    }
    return false;
  };
  return folded.length >= TELLING && ends(0, 0);
};

/** A shorter text says too little to be likely anything by its letters. */
const TELLING = 4;
/** A name without its 项目 is a name still, unless so short that it is a word of the field. */
const TELLING_NAME = 6;
/** From so much of a text on another programme is near too. */
const NEAR = 0.75;
/** More programmes than this are no choice. */
const MOST_CANDIDATES = 12;

/** Makes programmes ready to be looked for, many times. */
const indexProgrammes = (programmes: readonly NamedProgramme[]): ProgrammeIndex => {
  const known = programmes.map((programme): Known => {
    const parts = partsOf(programme);
    const spelled = [programme.name, ...programme.aliases].map(fold);
    const own = [...parts.keys()];
    const fillers = FILLERS.filter((filler) => EMPTY.includes(filler) || own.some((part) => part.includes(filler)));
    return { programme, parts, fillers, spelled, pairs: new Set(own.flatMap(pairsOf)) };
  });
  const ask = (found: readonly Known[], likely: boolean): ProgrammeMatch => ({
    candidates: found.slice(0, MOST_CANDIDATES).map(({ programme }) => programme.name),
    ...(likely && found.length === 1 && { likely }),
  });

  /** Programmes whose parts make up the text, with how many of them. */
  const findWhole = (folded: string): readonly { readonly one: Known; readonly count: number }[] =>
    folded === '' ? [] : known.map((one) => ({ one, count: countParts(folded, one) })).filter(({ count }) => count > 0);

  const matchLetters = (text: string, folded: string): ProgrammeMatch => {
    const pairs = pairsOf(withoutFillers(folded));
    const shares = known.map((one) => ({
      one,
      share: pairs.filter((pair) => one.pairs.has(pair)).length / Math.max(1, pairs.length),
    }));
    const near = shares.filter(({ share }) => share >= NEAR);
    const full = near.filter(({ share }) => share === 1).map(({ one }) => one);
    if (full.length > 0 && folded.length >= TELLING) return ask(full, near.length === full.length);
    const short = known.filter(({ spelled }) => spelled.some((name) => isShortOf(folded, name)));
    if (short.length > 0)
      return ask(
        short,
        near.every(({ one }) => short.includes(one)),
      );
    return {
      candidates: nearTexts(
        text,
        programmes.map(({ name, aliases }) => ({ name, names: [name, ...aliases] })),
      ),
    };
  };

  const match = (text: string): ProgrammeMatch => {
    const plain = foldText(text);
    const named = programmes.filter(({ name }) => foldText(name) === plain);
    const called = programmes.filter(({ aliases }) => aliases.some((alias) => foldText(alias) === plain));
    const matches = named.length > 0 ? named : called;
    const [only] = matches;
    if (only !== undefined && matches.length === 1) return { id: only.id };
    if (matches.length > 1) return { candidates: matches.map(({ name }) => name) };
    const folded = fold(text);
    const whole = findWhole(folded);
    const [first] = whole;
    if (first === undefined) return matchLetters(text, folded);
    // One part alone, 新建 or 园区, is no name.
    return whole.length === 1 && first.count > 1
      ? { id: first.one.programme.id }
      : ask(
          whole.map(({ one }) => one),
          true,
        );
  };

  return {
    match,
    matchTogether: (text, other) => {
      const together = match(`${text} ${other}`);
      return 'id' in together ? together.id : undefined;
    },
    isPartOfName: (text) => findWhole(fold(text)).length > 0,
  };
};

const indexes = new WeakMap<readonly NamedProgramme[], ProgrammeIndex>();

/** The index of some programmes, made once. */
export const programmeIndexOf = (programmes: readonly NamedProgramme[]): ProgrammeIndex => {
  const there = indexes.get(programmes) ?? indexProgrammes(programmes);
  indexes.set(programmes, there);
  return there;
};

/**
 * Matches a row's programme: by name or alias, width, spaces and punctuation aside; or by parts of one programme's
 * names and classes that make up the whole text, in any order. All else is asked, with candidates by name.
 */
export const matchProgramme = (text: string, programmes: readonly NamedProgramme[]): ProgrammeMatch =>
  programmeIndexOf(programmes).match(text);
