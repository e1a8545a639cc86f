import { foldText } from '../guideline/fold-text';
import { memoryOf, remember } from './memory';
import { rankSettingsFor } from './ranking';
import { restoreSheet, turnInRound } from './open-workbook';
import { rebind } from './screening';
import type { Session } from './session';
import type { ProgrammeChoice, ReviewState } from './types';
import type { Language } from '../words/words';

/** Commands that change what is screened and how; each is remembered in the workbook (rule B4). */
export const settingCommands = (session: Session) => {
  const apply = async (parts: Partial<ReviewState>) => {
    session.store.set(parts);
    await rebind(session);
    await remember(session);
  };
  return {
    setLanguage: (language: Language) => session.store.set({ language, preview: undefined }),
    async chooseGuideline(id: string) {
      const guideline = await session.library.load(id);
      const only = guideline.programmes.length === 1 ? guideline.programmes[0] : undefined;
      const programme: ProgrammeChoice = only === undefined ? { kind: 'column' } : { kind: 'one', id: only.id };
      await apply({
        guideline,
        programme,
        asOf: undefined,
        readings: new Map(),
        screening: undefined,
        ranking: undefined,
        together: new Map(),
        alongside: [],
        rankSettings: rankSettingsFor(session, id),
        selected: undefined,
      });
    },
    addGuideline(files: readonly { readonly path: string; readonly text: string }[]) {
      const { issues } = session.library.add(files);
      session.store.set({ guidelines: session.library.list() });
      return issues;
    },
    chooseProgramme: (programme: ProgrammeChoice) => apply({ programme, selected: undefined }),
    async chooseSheet(sheet: string) {
      session.memory = memoryOf(session);
      const programme = session.store.get().together.get(sheet);
      if (programme !== undefined) {
        turnInRound(session, sheet, programme);
        await apply({ selected: undefined });
        return;
      }
      await restoreSheet(session, sheet);
      await apply({ screening: undefined, ranking: undefined, selected: undefined });
    },
    joinSheet(name: string, programme: ProgrammeChoice | undefined) {
      const together = new Map(session.store.get().together);
      if (programme === undefined) together.delete(name);
      else together.set(name, programme);
      return apply({ together });
    },
    setAsOf: (asOf: string) => apply({ asOf }),
    setReading(id: string, label: string) {
      const reading = session.store
        .get()
        .guideline?.programmes.flatMap(({ readings }) => readings)
        .find((own) => own.id === id);
      const readings = new Map(session.store.get().readings);
      if (reading?.default === label) readings.delete(id);
      else readings.set(id, label);
      return apply({ readings });
    },
    setStrict: (strict: boolean) => apply({ strict }),
    fixBinding(header: string, fact: string | null | undefined) {
      const fixed = new Map(session.fixed);
      if (fact === undefined) fixed.delete(foldText(header));
      else fixed.set(foldText(header), fact);
      session.fixed = fixed;
      return apply({});
    },
  };
};
