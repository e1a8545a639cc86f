import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/pane/Pane';
import type { Review } from '../../src/review/types';
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

/**
 * What of a look decides whether something is there, has a name and can be clicked. Colours and sizes show nothing in a
 * document without layout, and each element is held against every rule whenever its role or name is asked for.
 */
const DECIDES = /(?:display|visibility|pointer-events|content):/;

const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => DECIDES.test(rule) });

/** Shows a pane with the rules of its look that a document without layout can tell of. */
export const renderLean = (review: Review) =>
  render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Pane review={review} theme="light" />
    </RendererProvider>,
  );

/** The pane over a fixture review, with somebody at the keyboard. */
export const renderPane = (options: Parameters<typeof openFixtureReview>[0] = {}) => {
  const review: FixtureReview = openFixtureReview(options);
  const user = userEvent.setup();
  const view = renderLean(review);
  return { review, user, ...view };
};
