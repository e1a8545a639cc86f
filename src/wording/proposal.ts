import type { Evidence, Proposal } from '../applicants/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';

/** One piece of what speaks for a proposal, or against it, as half a sentence. */
const wordEvidence = (evidence: Evidence, language: Language): string => {
  const words = wordsIn(language).proposals;
  switch (evidence.kind) {
    case 'name':
      return words.name;
    case 'words':
      return words.words(evidence.words);
    case 'upper':
      return words.upper(evidence.words);
    case 'unit':
      return evidence.fits ? words.unitFits(evidence.unit) : words.unitMisfits(evidence.unit);
    case 'cells':
      return words.cells(evidence.share);
    case 'part':
      return words.part(evidence.text);
  }
};

/** What speaks for a proposal, in a phrase (rule B6); how it is turned or computed is shown beside it. */
export const wordEvidences = ({ evidence }: Pick<Proposal, 'evidence'>, language: Language): string =>
  evidence
    .map((one) => wordEvidence(one, language))
    .filter((text) => text !== '')
    .join(wordsIn(language).proposals.separator);

/** Why columns are thought to stand for something, in one line. */
export const wordReasons = ({ evidence, turned, expression }: Proposal, language: Language): string => {
  const words = wordsIn(language).proposals;
  return [
    ...(turned === true ? [words.turned] : []),
    ...(expression === undefined ? [] : [words.computed(expression)]),
    ...evidence.map((one) => wordEvidence(one, language)),
  ].join(words.separator);
};

/** “研发投入（万元）” → 研发费用, with the turn of a meaning shown. */
export const wordProposal = ({ columns, target, turned }: Proposal, language: Language): string =>
  wordsIn(language).proposals.line(
    columns.map(({ header }) => header),
    target,
    turned === true,
  );
