/** The ends of a band as written: `from` and `to` belong to it, `over` and `under` do not. */
interface BandEnds {
  readonly from?: number | undefined;
  readonly over?: number | undefined;
  readonly to?: number | undefined;
  readonly under?: number | undefined;
}

/** A band by its ends, `≥ 0.7 且 < 0.8`; `any` where it has none. */
export const nameBand = (
  { from, over, to, under }: BandEnds,
  and: string,
  any: string,
  word: (value: number) => string = String,
): string => {
  const ends = [
    ...(from === undefined ? [] : [`≥ ${word(from)}`]),
    ...(over === undefined ? [] : [`> ${word(over)}`]),
    ...(to === undefined ? [] : [`≤ ${word(to)}`]),
    ...(under === undefined ? [] : [`< ${word(under)}`]),
  ];
  return ends.length === 0 ? any : ends.join(and);
};
