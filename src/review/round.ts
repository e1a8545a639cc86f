import type { SheetSnapshot } from '../workbook/types';
import { bindSnapshot } from './screen-snapshot';
import type { ScreenSettings } from './screen-snapshot';
import type { RoundPart, RoundSheet } from './screen-round';
import { settingsOf } from './session';
import type { Session } from './session';

/**
 * The chosen sheet and those screened together with it, in the workbook's order, so that it makes no difference which
 * of them is the chosen one. Guideline, check date, readings and strictness are the chosen sheet's; what was fixed and
 * decided is each sheet's own. Empty until there are a sheet and a guideline.
 */
export const roundPartsOf = (session: Session): readonly RoundPart[] => {
  const settings = settingsOf(session);
  const { sheet: chosen, together } = session.store.get();
  if (settings === undefined) return [];
  return (session.snapshot?.sheets ?? []).flatMap((sheet): readonly RoundPart[] => {
    const own = sheet.name === chosen ? settings : settingsBeside(session, sheet, settings);
    if (own === undefined || (sheet.name !== chosen && !together.has(sheet.name))) return [];
    return [{ sheet, binding: bindSnapshot(sheet, own), settings: own }];
  });
};

const settingsBeside = (
  session: Session,
  { name }: SheetSnapshot,
  settings: ScreenSettings,
): ScreenSettings | undefined => {
  const programme = session.store.get().together.get(name);
  if (programme === undefined) return undefined;
  const kept = session.memory?.sheets.get(name);
  const own = kept?.guideline === settings.guideline.id ? kept : undefined;
  return {
    guideline: settings.guideline,
    choices: settings.choices,
    strict: settings.strict,
    programme,
    fixed: own?.fixed ?? new Map(),
    answers: own?.answers ?? new Map(),
    overrides: own?.overrides ?? new Map(),
    ...(own !== undefined && { scoring: own.scoring }),
  };
};

/** The screened sheets of the round as they stand, in the workbook's order; empty until the chosen one is screened. */
export const roundSheetsOf = (session: Session): readonly RoundSheet[] => {
  const { alongside, programme, scoring, screening, sheet: chosen } = session.store.get();
  if (screening === undefined) return [];
  return (session.snapshot?.sheets ?? []).flatMap((sheet): readonly RoundSheet[] => {
    if (sheet.name === chosen) return [{ sheet, screening, programme, fixed: session.fixed, scoring }];
    return alongside.filter((one) => one.sheet.name === sheet.name);
  });
};
