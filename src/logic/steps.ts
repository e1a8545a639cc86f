/** Long work in pieces: it yields wherever it may be interrupted, and returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export const runSteps = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Milliseconds of work before others get a turn: far below what one notices. */
const TURN = 40;

/** Monotonic milliseconds, and a way to let others work. */
interface Turns {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

/** Carries out long work without keeping Excel or the page waiting. */
export const takeTurns = async <T>({ now, pause }: Turns, steps: Steps<T>): Promise<T> => {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (now() - since >= TURN) {
      // After the last step as well: showing the result is work of its own.
      await pause();
      since = now();
    }
    if (step.done === true) return step.value;
  }
};

/** The same; `undefined` where it was cancelled while others worked. */
export const takeTurnsUntil = async <T>(
  { now, pause }: Turns,
  steps: Steps<T>,
  isCancelled: () => boolean,
): Promise<T | undefined> => {
  let over = false;
  function* cancellable(): Steps<T | undefined> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      yield;
      if (over) return undefined;
    }
  }
  const turns = { now, pause: () => pause().then(() => void (over = isCancelled())) };
  const result = await takeTurns(turns, cancellable());
  return over ? undefined : result;
};
