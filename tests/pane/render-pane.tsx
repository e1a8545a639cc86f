import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/pane/Pane';
import type { FixtureReview } from './fixture-review';
import { openFixtureReview } from './fixture-review';

/** A document without layout gives every element no height; the list needs a window to show rows in. */
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 350 },
});

/** Sizes never change in a document without layout. */
class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver ??= StillResizeObserver;

/** The pane over a fixture review, with somebody at the keyboard. */
export const renderPane = (options: Parameters<typeof openFixtureReview>[0] = {}) => {
  const review: FixtureReview = openFixtureReview(options);
  const user = userEvent.setup();
  const view = render(<Pane review={review} theme="light" />);
  return { review, user, ...view };
};
