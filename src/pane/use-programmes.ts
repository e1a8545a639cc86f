import { useMemo } from 'react';
import type { Programme, Reading } from '../guideline/types';
import { useReviewState } from './review-context';

const noProgrammes: readonly Programme[] = [];
const noReadings: readonly Reading[] = [];

/** Programmes that rows of the sheet may apply for: the chosen one, or all of the guideline. */
export const useProgrammes = (): readonly Programme[] => {
  const guideline = useReviewState((state) => state.guideline);
  const choice = useReviewState((state) => state.programme);
  return useMemo(() => {
    const programmes = guideline?.programmes ?? noProgrammes;
    return choice.kind === 'column' ? programmes : programmes.filter(({ id }) => id === choice.id);
  }, [guideline, choice]);
};

/** Readings that matter to these programmes, in the guideline's order. */
export const useReadings = (): readonly Reading[] => {
  const guideline = useReviewState((state) => state.guideline);
  const programmes = useProgrammes();
  return useMemo(() => {
    const used = new Set(programmes.flatMap(({ readings }) => readings.map(({ id }) => id)));
    const all = new Map(
      [...(guideline?.readings ?? noReadings), ...programmes.flatMap(({ readings }) => readings)].map((reading) => [
        reading.id,
        reading,
      ]),
    );
    return [...all.values()].filter(({ id }) => used.has(id));
  }, [guideline, programmes]);
};

/** Names of all facts that a column may stand for. */
export const useFactNames = (): readonly string[] => {
  const programmes = useProgrammes();
  return useMemo(() => [...new Set(programmes.flatMap(({ facts }) => facts.map(({ name }) => name)))], [programmes]);
};
