import { foldText } from '../guideline/fold-text';
import type { Programme } from '../guideline/types';

/** Two texts are near when one holds the other or when they share at least half of their letter pairs. */
const NEAR = 0.5;

const pairsOf = (folded: string): readonly string[] => {
  const letters = [...`^${folded}$`];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
};

const likeness = (left: string, right: string): number => {
  if (left === '' || right === '') return 0;
  if (left === right) return 2;
  const rest = [...pairsOf(right)];
  const total = pairsOf(left).length + rest.length;
  let shared = 0;
  for (const pair of pairsOf(left)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  const dice = (2 * shared) / total;
  const holds = Math.min(left.length, right.length) >= 2 && (left.includes(right) || right.includes(left));
  return holds ? Math.max(dice, NEAR + dice / 2) : dice;
};

/** A thing one may have meant, under each of its names. */
interface NamedThing {
  readonly name: string;
  readonly names: readonly string[];
}

/** Names of the things most like the text, best first, at most `limit`; only for suggesting, never for choosing. */
export const nearTexts = (text: string, things: readonly NamedThing[], limit = 3): readonly string[] => {
  const folded = foldText(text);
  return things
    .map(({ name, names }) => ({ name, score: Math.max(...names.map((one) => likeness(folded, foldText(one)))) }))
    .filter(({ score }) => score >= NEAR)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ name }) => name);
};

/** Which programme a text names; or those it may mean, which are asked and never picked (rule F12). */
type ProgrammeMatch = { readonly id: string } | { readonly candidates: readonly string[] };

/** Matches a row's programme by name or alias, width, spaces and punctuation aside. Candidates are names. */
export const matchProgramme = (
  text: string,
  programmes: readonly Pick<Programme, 'id' | 'name' | 'aliases'>[],
): ProgrammeMatch => {
  const folded = foldText(text);
  const named = programmes.filter(({ name }) => foldText(name) === folded);
  const matches =
    named.length > 0 ? named : programmes.filter(({ aliases }) => aliases.some((alias) => foldText(alias) === folded));
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return { id: only.id };
  if (matches.length > 1) return { candidates: matches.map(({ name }) => name) };
  return {
    candidates: nearTexts(
      text,
      programmes.map(({ name, aliases }) => ({ name, names: [name, ...aliases] })),
    ),
  };
};

const SPACES_AND_BRACKETS = /[\s\u200b-\u200f\ufeff()[\]{}【】〔〕〈〉《》「」『』“”"'‘’]/g;

/**
 * Folds the name of an organisation, a person or a project for comparison (rules F11, X2): width,
 * letter case, spaces and the brackets themselves no longer matter; what stands in brackets does.
 */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(SPACES_AND_BRACKETS, '');
