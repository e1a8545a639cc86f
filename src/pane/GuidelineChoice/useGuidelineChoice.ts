import { useReview, useReviewState, useWords } from '../review-context';

const BY_COLUMN = '#column';

/** Which guideline, programme, sheet and day the screening goes by. */
export const useGuidelineChoice = () => {
  const review = useReview();
  const words = useWords();
  const guidelines = useReviewState((state) => state.guidelines);
  const guideline = useReviewState((state) => state.guideline);
  const programme = useReviewState((state) => state.programme);
  const sheets = useReviewState((state) => state.sheets);
  const sheet = useReviewState((state) => state.sheet);
  const asOf = useReviewState((state) => state.asOf);
  const unbound = useReviewState((state) => state.binding?.unboundFacts);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');

  const programmeFact = guideline?.programmes[0]?.facts.find(({ role }) => role === 'programme')?.name;
  const lacksColumn = programme.kind === 'column' && programmeFact !== undefined && unbound?.includes(programmeFact);

  const guidelineOptions = guidelines.map(({ id, title, year }) => ({
    value: id,
    text: title.includes(String(year)) ? title : `${words.guideline.year(year)} ${title}`,
  }));
  const programmeOptions = [
    { value: BY_COLUMN, text: words.sheet.byColumn },
    ...(guideline?.programmes ?? []).map(({ id, name }) => ({ value: id, text: name })),
  ];
  const sheetOptions = sheets.map(({ name, rows, hidden, protected: locked }) => {
    const notes = [...(hidden ? [words.sheet.hiddenSheet] : []), ...(locked ? [words.sheet.protectedSheet] : [])];
    return { value: name, text: [words.sheet.sheetRows(name, rows), ...notes].join(' · ') };
  });
  return {
    asOf: asOf ?? guideline?.checkDate ?? '',
    busy,
    chooseAsOf: (date: string) => date !== '' && void review.setAsOf(date),
    chooseGuideline: (id: string) => void review.chooseGuideline(id),
    chooseProgramme: (value: string) =>
      void review.chooseProgramme(value === BY_COLUMN ? { kind: 'column' } : { kind: 'one', id: value }),
    chooseSheet: (name: string) => void review.chooseSheet(name),
    guidelineId: guideline?.id,
    guidelineOptions,
    programmeOptions,
    programmeProblem: lacksColumn === true ? words.sheet.noProgrammeColumn : undefined,
    programmeValue: programme.kind === 'column' ? BY_COLUMN : programme.id,
    sheet,
    sheetOptions,
    words,
  };
};
