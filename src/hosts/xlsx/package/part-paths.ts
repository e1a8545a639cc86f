/** Path of a relationship target as seen from the part that names it. */
export const resolveTarget = (fromPart: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = fromPart.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

/** Path of the part that holds a part's relationships. */
export const relationshipsPath = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** The target that leads from one part to another, relative as other programs write it. */
export const relativeTarget = (fromPart: string, toPart: string): string => {
  const from = fromPart.split('/').slice(0, -1);
  const to = toPart.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
};
