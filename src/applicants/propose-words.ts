import type { Fact } from '../guideline/types';
import type { Concept } from './vocabulary';
import { CODE_CONCEPTS, CONCEPTS, NAME_CONCEPTS } from './vocabulary';

/** An option that a word may stand for. `likely`: the vocabulary leaves no other (rule B6). */
export interface OptionProposal {
  readonly value: string;
  readonly level: 'likely' | 'possible';
}

const conceptById = new Map(CONCEPTS.map((concept) => [concept.id, concept]));
const conceptByWord = new Map(CONCEPTS.flatMap((concept) => concept.words.map((word) => [word, concept] as const)));
const LONGEST_WORD = Math.max(...[...conceptByWord.keys()].map((word) => word.length));
/** Letters between two concepts that carry none. */
const FILLER = /^[的类型性质为属是以上及其()、·\-/]$/;

type Group = Concept['group'];
type Concepts = ReadonlyMap<Group, Concept>;

/**
 * The concepts that make up a text, one of a group; `undefined` where any part of it is no word of the vocabulary, or it
 * names two of a group: then nothing follows from the rest.
 */
const conceptsOf = (written: string): Concepts | undefined => {
  const text = written.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const found = new Map<Group, Concept>();
  for (let at = 0; at < text.length;) {
    let concept: Concept | undefined;
    let length = Math.min(LONGEST_WORD, text.length - at);
    for (; length > 0; length -= 1) {
      concept = conceptByWord.get(text.slice(at, at + length));
      if (concept !== undefined) break;
    }
    if (concept === undefined) {
      if (!FILLER.test(text[at] ?? '')) return undefined;
      at += 1;
      continue;
    }
    const there = found.get(concept.group);
    if (there !== undefined && !isWithin(concept, there.id) && !isWithin(there, concept.id)) return undefined;
    if (there === undefined || isWithin(concept, there.id)) found.set(concept.group, concept);
    at += length;
  }
  return found.size === 0 ? undefined : found;
};

/** Whether a concept is another or belongs to it. */
const isWithin = (concept: Concept, id: string): boolean => {
  for (let at: Concept | undefined = concept; at !== undefined; at = conceptById.get(at.within ?? ''))
    if (at.id === id) return true;
  return false;
};

const EXACT = 3;
const WITHIN = 2;
const OFTEN = 1;

/** How well a word's concepts go with an option's: the weakest of its groups; 0 where one does not. */
const fit = (word: Concepts, option: Concepts): number => {
  let least = EXACT;
  for (const [group, asked] of option) {
    const own = word.get(group);
    if (own === undefined) least = Math.min(least, OFTEN);
    else if (own.id === asked.id) continue;
    else if (isWithin(own, asked.id)) least = Math.min(least, WITHIN);
    else if (own.often === asked.id) least = Math.min(least, OFTEN);
    else return 0;
  }
  return [...word.keys()].some((group) => option.has(group)) ? least : 0;
};

const conceptsOfOption = new WeakMap<Fact['options'][number], readonly Concepts[]>();

const conceptsOfNames = (option: Fact['options'][number]): readonly Concepts[] => {
  const there = conceptsOfOption.get(option);
  if (there !== undefined) return there;
  const own = conceptsOf(option.value);
  // What an option is called decides; its aliases speak where the vocabulary does not know its name.
  const all = own === undefined ? option.aliases.map(conceptsOf) : [own];
  const made = all.filter((concepts) => concepts !== undefined);
  conceptsOfOption.set(option, made);
  return made;
};

const proposeFor = (word: Concepts, fact: Pick<Fact, 'options'>): readonly OptionProposal[] => {
  const fits = fact.options
    .map((option) => ({
      value: option.value,
      score: Math.max(0, ...conceptsOfNames(option).map((one) => fit(word, one))),
    }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...fits.map(({ score }) => score));
  const only = fits.filter(({ score }) => score === best).length === 1 && best >= WITHIN;
  return fits
    .sort((left, right) => right.score - left.score)
    .map(({ value, score }) => ({ value, level: only && score === best ? 'likely' : 'possible' }));
};

/** The options of a choice that the vocabulary gives to a word, best first; `likely` only where it gives one (rule F14). */
export const proposeOptions = (word: string, fact: Pick<Fact, 'options'>): readonly OptionProposal[] => {
  const concepts = conceptsOf(word);
  return concepts === undefined ? [] : proposeFor(concepts, fact);
};

const foldWord = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
const TAIL = /(?:能力|方向|类别|类型|类|型|领域|提升)+$/;
/** An organisation's own name tells no kind: 广州华锐知识产权公司 is no 企业 where 知识产权服务机构 is another option. */
const NAME = /^.{4,}(?:公司|集团|大学|学院|中心|所|院|厂|会|局)$/;
const DENIED = /[非不无未拟待]|除外|以外/;

/** Whether all letters of a short form stand in the long one in their order, and make up a fair part of it: 省优势企业. */
const abbreviates = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.length * 3 >= long.length;
};

const onlyOption = (options: Fact['options'], goes: (name: string) => boolean): string | undefined => {
  const found = options.filter(({ aliases, value }) => [value, ...aliases].some((name) => goes(foldWord(name))));
  return found.length === 1 ? found[0]?.value : undefined;
};

/**
 * The one option whose name a word ends in (餐饮企业), begins (涉外 for 涉外公共服务) or abbreviates (省优势企业); what
 * stands in brackets, or denies, is left to a person. For words that the vocabulary does not know.
 */
export const proposeBySpelling = (written: string, { options }: Pick<Fact, 'options'>): readonly OptionProposal[] => {
  const word = foldWord(written).replace(TAIL, '');
  if (word.length < 2 || /[()、,;/]/.test(word) || DENIED.test(word) || conceptsOf(written) !== undefined) return [];
  const short = word.replace(/(?<=[省市县区])级/g, '');
  const value =
    (NAME.test(word) ? undefined : onlyOption(options, (name) => name.length >= 2 && word.endsWith(name))) ??
    onlyOption(options, (name) => name.startsWith(word)) ??
    (short.length >= 3 ? onlyOption(options, (name) => abbreviates(short, name)) : undefined);
  return value === undefined ? [] : [{ value, level: 'likely' }];
};

const proposeForConcept = (id: string | undefined, fact: Fact): readonly string[] => {
  const concept = conceptById.get(id ?? '');
  return concept === undefined
    ? []
    : proposeFor(new Map([[concept.group, concept]]), fact)
        .filter(({ level }) => level === 'likely')
        .map(({ value }) => value);
};

/** The options that a credit code speaks for by its first two signs (GB 32100). */
export const optionsOfCreditCode = (code: string, fact: Fact): readonly string[] =>
  proposeForConcept(CODE_CONCEPTS.get(code.trim().slice(0, 2)), fact);

/** The options that an organisation's name speaks for by its ending. */
export const optionsOfName = (name: string, fact: Fact): readonly string[] => {
  const bare = name.replace(/[（(][^（）()]*[)）]\s*$/, '').trim();
  return proposeForConcept(NAME_CONCEPTS.find(([ending]) => ending.test(bare))?.[1], fact);
};
