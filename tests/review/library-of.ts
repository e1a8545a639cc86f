import type { Guideline } from '../../src/guideline/types';
import type { GuidelineLibrary } from '../../src/review/types';

/** A library of one guideline. */
export const libraryOf = (guideline: Guideline): GuidelineLibrary => {
  const { id, title, year, programmes } = guideline;
  const named = programmes.map(({ id: programme, name, aliases }) => ({ id: programme, name, aliases }));
  return {
    list: () => [{ id, title, year, programmes: named }],
    load: () => Promise.resolve(guideline),
    add: () => ({ issues: [] }),
  };
};
