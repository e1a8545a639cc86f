import type { Steps } from '../logic/steps';
import type { Session } from './session';

/** Milliseconds of work before others get a turn: far below what one notices. */
const TURN = 40;

/** Carries out long work without keeping Excel or the page waiting; `undefined` where it was cancelled on the way. */
export const takeTurns = async <T>(
  session: Session,
  steps: Steps<T>,
  isCancelled: () => boolean = () => false,
): Promise<T | undefined> => {
  let since = session.now();
  for (;;) {
    const step = steps.next();
    if (session.now() - since >= TURN) {
      // After the last step as well: showing the result is work of its own.
      await session.pause();
      if (isCancelled()) return undefined;
      since = session.now();
    }
    if (step.done === true) return step.value;
  }
};
