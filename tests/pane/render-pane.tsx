import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/pane/Pane';
import { openFixtureReview, type FixtureReview } from './fixture-review';

/** The pane over a fixture review, with somebody at the keyboard. */
export const renderPane = (options: Parameters<typeof openFixtureReview>[0] = {}) => {
  const review: FixtureReview = openFixtureReview(options);
  const user = userEvent.setup();
  const view = render(<Pane review={review} theme="light" />);
  return { review, user, ...view };
};
