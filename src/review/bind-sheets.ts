import { profileOf, profileSchema, restoreProfile, storeProfile, withProfile } from '../applicants/profile';
import type { Chosen, SheetReadings } from '../applicants/readings';
import { confirmProposals } from '../applicants/readings';
import type { Proposal } from '../applicants/types';
import { foldText } from '../guideline/fold-text';
import type { SheetReview } from '../memory/sheet-review';
import { roundOf } from '../memory/sheet-review';
import { listLikely } from './screen-round';
import { applyChange, bindRound, rebind, targetNames } from './screen-sheets';
import type { Session } from './session';
import { remember, showTrouble } from './session';
import type { SettledWord } from './types';

/** Commands that fix how the sheet is read: columns, computed facts, words, rows, scales (rules B4, B6, B7, F13). */
export const bindingCommands = (session: Session) => {
  const { store } = session;
  const fix = (change: (fixed: SheetReadings) => Partial<SheetReadings>) => {
    const { fixed } = store.get().review;
    return applyChange(session, { fixed: { ...fixed, ...change(fixed) } });
  };
  /** Likely columns of all sheets of the round, and words of the chosen one; the sheets are bound once for all of it. */
  const confirmRound = async (words: readonly SettledWord[]) => {
    const { memory } = store.get();
    const reviews = roundOf(memory.sheets, memory.sheet);
    const confirmed = bindRound(session).map(({ sheet, binding }): [string, SheetReview] | undefined => {
      const review = reviews.get(sheet.name);
      const likely = listLikely(binding);
      const settled = sheet.name === memory.sheet ? words : [];
      if (review === undefined || likely.length + settled.length === 0) return undefined;
      const fixed = confirmProposals(review.fixed, likely);
      return [sheet.name, { ...review, fixed: { ...fixed, words: settled.reduce(withWord, fixed.words) } }];
    });
    const sheets = new Map([...memory.sheets, ...confirmed.filter((one) => one !== undefined)]);
    store.set({ memory: { ...memory, sheets } });
    await rebind(session);
    await remember(session);
  };
  return {
    async confirmBindings(proposals?: readonly Proposal[]) {
      if (proposals !== undefined) {
        await fix((fixed) => confirmProposals(fixed, proposals));
        return;
      }
      await confirmRound([]);
    },
    confirmInferred: (words: readonly SettledWord[]) => confirmRound(words),
    fixBinding: (header: string, targets: readonly Chosen[] | undefined) =>
      fix(({ columns }) => {
        const others = [...columns].filter(([other]) => foldText(other) !== foldText(header));
        return { columns: new Map(targets === undefined ? others : [...others, [header, targets]]) };
      }),
    computeFact: (fact: string, expression: string | undefined) =>
      fix(({ computed }) => ({ computed: withEntry(computed, fact, expression) })),
    settleWord: (fact: string, text: string, value: string | undefined) =>
      fix(({ words }) => ({ words: withWord(words, { fact, text, value }) })),
    settleWords: (settled: readonly SettledWord[]) => fix(({ words }) => ({ words: settled.reduce(withWord, words) })),
    takeRow: (row: number, as: 'applicant' | 'skip' | undefined) =>
      fix(({ rows }) => ({ rows: withEntry(rows, row, as) })),
    scaleRatio: (fact: string, scale: 'percent' | 'fraction' | undefined) =>
      fix(({ ratioScales }) => ({ ratioScales: withEntry(ratioScales, fact, scale) })),
    writeProfile(name: string): string | undefined {
      const { binding, review } = store.get();
      if (binding === undefined) return undefined;
      return `${JSON.stringify(storeProfile(profileOf(name, binding, review.fixed)), undefined, 2)}\n`;
    },
    async addProfile(text: string) {
      const stored = profileSchema.safeParse(parseJson(text));
      if (!stored.success) {
        showTrouble(session, { code: 'review.noProfile' });
        return;
      }
      const profile = restoreProfile(stored.data);
      const others = store.get().profiles.filter(({ name }) => name !== profile.name);
      store.set({ profiles: [...others, profile] });
      await rebind(session);
    },
    async useProfile(name: string) {
      const { guideline, offered, review } = store.get();
      const profile = offered.find((one) => one.name === name);
      if (profile === undefined || guideline === undefined) return;
      const targets = targetNames(guideline, review.programme);
      await fix((fixed) => withProfile(fixed, profile, targets));
    },
  };
};

const withWord = (words: SheetReadings['words'], { fact, text, value }: SettledWord): SheetReadings['words'] => {
  const own = withEntry(words.get(fact) ?? new Map<string, string>(), text, value);
  return withEntry(words, fact, own.size === 0 ? undefined : own);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const withEntry = <K, T>(map: ReadonlyMap<K, T>, key: K, value: T | undefined): ReadonlyMap<K, T> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};
