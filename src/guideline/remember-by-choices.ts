import type { Choices } from './types';

/** Keeps what was made for each set of choices; labels that no reading knows make no difference. */
export function rememberByChoices<T>(
  readings: readonly { readonly id: string; readonly options: readonly { readonly label: string }[] }[],
  make: (choices: Choices) => T,
): (choices: Choices) => T {
  const kept = new Map<string, T>();
  return (choices) => {
    const chosen = readings.map(({ id, options }) => {
      const label = choices.readings.get(id);
      return options.some((option) => option.label === label) ? label : null;
    });
    const key = JSON.stringify([choices.asOf, chosen]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(choices);
    kept.set(key, made);
    return made;
  };
}
