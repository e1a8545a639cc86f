import type { Programme } from '../guideline/types';
import { foldText } from '../guideline/fold-text';
import { nearTexts } from './near-texts';

/** Which programme a text names; or those it may mean, which are asked and never picked (rule F12). */
export type ProgrammeMatch = { readonly id: string } | { readonly candidates: readonly string[] };

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
