import { drawOrder } from './draw-order';
import type { Candidate, TieRule } from './types';

/** The order in which equals are taken, if the declared rule gives one for all of them (rule R4). */
export const settleTie = (tied: readonly Candidate[], rule: TieRule): readonly Candidate[] | undefined => {
  const byId = new Map(tied.map((candidate) => [candidate.id, candidate]));
  const inOrder = (ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((candidate): candidate is Candidate => candidate !== undefined);
  switch (rule.kind) {
    case 'show':
      return undefined;
    case 'decided': {
      const settled = inOrder(rule.order);
      return settled.length === tied.length ? settled : undefined;
    }
    case 'draw':
      return inOrder(drawOrder([...byId.keys()], rule.seed));
    default:
      return unknownRule(rule);
  }
};

const unknownRule = (rule: never): never => {
  throw new Error(`Unknown tie rule: ${JSON.stringify(rule)}`);
};
