/** Whole numbers below a bound, the same sequence for the same seed on every machine. */
export const seedNumbers = (seed: number): ((bound: number) => number) => {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * bound);
  };
};

/** The list in another order that hangs on the numbers alone. */
export const shuffle = <T>(list: readonly T[], next: (bound: number) => number): readonly T[] => {
  const rest = [...list];
  return list.flatMap(() => rest.splice(next(rest.length), 1));
};
