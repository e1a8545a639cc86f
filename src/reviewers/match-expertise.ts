import { foldName } from '../applicants/match-names';
import { BEST_MATCH } from './assign-program';
import type { Expert } from './read-experts';
import type { Assessed } from './read-parties';

/** What fields of learning end in and that tells nothing of the field. */
const TAIL =
  /(?:科学与工程|科学与技术|科学技术|与工程|工程与技术|工程技术|技术|工程|科学|专业|类|学|领域|方向|产业|行业)$/;

/** A field without what it ends in: 材料科学与工程 is 材料. */
const coreOf = (field: string): string => {
  const folded = foldName(field);
  const core = folded.replace(TAIL, '');
  return core.length >= 2 ? core : folded;
};

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/**
 * How well each expert's fields fit each applicant, 0 … `BEST_MATCH`: whether what the applicant says of itself, its project
 * and its programme holds a field, in whole or in part. It only chooses among assignments that are equal in all else.
 */
export const matchExpertise = (
  experts: readonly Expert[],
  applicants: readonly Assessed[],
): ((expert: number, applicant: number) => number) => {
  const cores = experts.map(({ fields }) => [...new Set(fields.map(coreOf))].filter((core) => core.length >= 2));
  const texts = applicants.map((one) => one.texts.map(foldName).join(' '));
  const known = new Map<string, number>();
  const fit = (core: string, applicant: number): number => {
    const key = `${applicant}|${core}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const text = texts[applicant] ?? '';
    const pairs = pairsOf(core);
    const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
    const value = text.includes(core) ? BEST_MATCH : Math.min(BEST_MATCH - 1, Math.floor(BEST_MATCH * share));
    known.set(key, value);
    return value;
  };
  return (expert, applicant) => Math.max(0, ...(cores[expert] ?? []).map((core) => fit(core, applicant)));
};
