import type { ProgrammeChoice, SheetReview } from '../memory/sheet-review';
import { NOTHING_ELSEWHERE } from '../screening/decisions';
import type { CheckedElsewhere } from '../screening/types';
import type { Language } from '../words/words';
import { turnToSheet } from './open-workbook';
import { applyChange } from './screen-sheets';
import type { Session, SessionState } from './session';

/** Commands that change what is screened and how; each is remembered in the workbook (rule B4). */
export const settingCommands = (session: Session) => {
  const { store } = session;
  const apply = (change: Partial<SheetReview>, parts: Partial<Omit<SessionState, 'memory'>> = {}) =>
    applyChange(session, change, parts);
  return {
    setLanguage: (language: Language) => store.set({ language, preview: undefined }),
    async chooseGuideline(id: string) {
      const guideline = await session.library.load(id);
      const only = guideline.programmes.length === 1 ? guideline.programmes[0] : undefined;
      const programme: ProgrammeChoice = only === undefined ? { kind: 'column' } : { kind: 'one', id: only.id };
      await apply(
        {
          guideline: id,
          programme,
          asOf: undefined,
          readings: new Map(),
          elsewhere: NOTHING_ELSEWHERE,
          together: new Map(),
          rosterChoices: new Map(),
        },
        { guideline, round: [], ranking: undefined, selected: undefined },
      );
    },
    addGuideline(files: readonly { readonly path: string; readonly text: string }[]) {
      const { issues } = session.library.add(files);
      store.set({ guidelines: session.library.list() });
      return issues;
    },
    chooseProgramme: (programme: ProgrammeChoice) => apply({ programme }, { selected: undefined }),
    async chooseSheet(sheet: string) {
      await turnToSheet(session, sheet);
      const isScreened = store.get().round.length > 0;
      await apply({}, isScreened ? { selected: undefined } : { selected: undefined, ranking: undefined });
    },
    joinSheet(name: string, programme: ProgrammeChoice | undefined) {
      const together = new Map(store.get().review.together);
      if (programme === undefined) together.delete(name);
      else together.set(name, programme);
      return apply({ together });
    },
    setAsOf: (asOf: string) => apply({ asOf }),
    setReading(id: string, label: string) {
      const { guideline, review } = store.get();
      const reading = guideline?.programmes.flatMap(({ readings }) => readings).find((own) => own.id === id);
      const readings = new Map(review.readings);
      if (reading?.default === label) readings.delete(id);
      else readings.set(id, label);
      return apply({ readings });
    },
    /** Of one criterion or, without one, of all that are left for want of a column. */
    checkElsewhere(criterion: string | undefined, said: CheckedElsewhere | undefined) {
      const { elsewhere } = store.get().review;
      const dated = said && { on: session.today, ...said };
      if (criterion === undefined) return apply({ elsewhere: { ...elsewhere, rest: dated } });
      const criteria = new Map(elsewhere.criteria);
      if (dated === undefined) criteria.delete(criterion);
      else criteria.set(criterion, dated);
      return apply({ elsewhere: { ...elsewhere, criteria } });
    },
  };
};
