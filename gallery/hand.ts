import { configure, queryAllByLabelText, queryAllByText, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { BenchView } from '../src/pane/bench-context';
import type { Review } from '../src/review/types';
import type { Language, Words } from '../src/words/words';

/** One view in one state. */
export interface GalleryState {
  /** `view/state`, as in the address and in the names of pictures. */
  readonly id: `${string}/${string}`;
  readonly open: (language: Language) => Review | Promise<Review>;
  /** How somebody gets there from the first view, by the words that are shown. */
  readonly walk?: (hand: Hand, words: Words) => Promise<void>;
}

/** Somebody who brings the pane into a state, by names as they are shown. */
export interface Hand {
  readonly show: (view: BenchView) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
  /** Brings something to the top of what is in sight. */
  readonly look: (name: string) => Promise<void>;
  /** Presses keys, written as user-event writes them, on what has the focus. */
  readonly keys: (keys: string) => Promise<void>;
  readonly type: (name: string, text: string) => Promise<void>;
}

// What is missing is told in one line, without the whole page.
configure({ getElementError: (message) => new Error(message ?? 'Nothing found.') });

/** Milliseconds until something that is not there counts as missing: a view is loaded when first shown. */
const PATIENCE = { timeout: 10_000 };

const isSeen = (element: HTMLElement) => element.closest('[aria-hidden=true]') === null;

/** The first thing with this label, else with this text. */
const find = (name: string): Promise<HTMLElement> =>
  waitFor(() => {
    const all = [...queryAllByLabelText(document.body, name), ...queryAllByText(document.body, name)];
    const found = all.find(isSeen);
    if (found === undefined) throw new Error(`Nothing is called ${name}.`);
    return found;
  }, PATIENCE);

/** What was touched last stands in sight, with what it opened below it. */
export const createHand = (): Hand => {
  const user = userEvent.setup();
  const press = async (name: string) => {
    const found = await find(name);
    await user.click(found);
    if (found.isConnected) found.scrollIntoView({ block: 'start' });
  };
  return {
    show: async (view) => {
      const tab = await waitFor(() => document.getElementById(`bench-tab-${view}`) ?? missing(view), PATIENCE);
      await user.click(tab);
      await waitForView(view);
    },
    press,
    keys: (keys) => user.keyboard(keys),
    look: async (name) => (await find(name)).scrollIntoView({ block: 'start' }),
    type: async (name, text) => {
      const field = await find(name);
      await user.clear(field);
      await user.type(field, text);
    },
  };
};

/** Waits until a view is loaded and stands in the pane. */
export const waitForView = (view: BenchView) =>
  waitFor(
    () => document.querySelector(`#bench-panel[aria-labelledby="bench-tab-${view}"] h1`) ?? missing(view),
    PATIENCE,
  );

const missing = (view: BenchView): never => {
  throw new Error(`The view ${view} does not show.`);
};
