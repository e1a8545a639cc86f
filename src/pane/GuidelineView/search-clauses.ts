import type { ClauseChapter, ClauseLine } from './list-clauses';

/** Words of a query, lower-cased; a line has to hold all of them. */
export const splitQuery = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

const holds = ({ clause, notes, title }: ClauseLine, words: readonly string[]): boolean => {
  const text = [clause, title, ...notes.map((note) => note.text)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
};

/** The chapters with only the lines that hold all words; chapters without any are left out. */
export const searchClauses = (
  chapters: readonly ClauseChapter[],
  words: readonly string[],
): readonly ClauseChapter[] =>
  words.length === 0
    ? chapters
    : chapters
        .map((chapter) => ({
          ...chapter,
          groups: chapter.groups
            .map(({ lines, section }) => ({ section, lines: lines.filter((line) => holds(line, words)) }))
            .filter(({ lines }) => lines.length > 0),
        }))
        .filter(({ groups }) => groups.length > 0);

/** Lines in all chapters. */
export const countLines = (chapters: readonly ClauseChapter[]): number =>
  chapters.reduce((sum, { groups }) => sum + groups.reduce((lines, group) => lines + group.lines.length, 0), 0);
