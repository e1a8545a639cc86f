import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneThemes } from '../../src/pane/pane-themes';
import { ReviewProvider } from '../../src/pane/review-context';
import { ViewBoundary } from '../../src/pane/ViewBoundary/ViewBoundary';
import { openFixtureReview } from './fixture-review';

describe('the boundary of a view', () => {
  test('a view that fails is told, and shown again once it works', async () => {
    const user = userEvent.setup();
    const caught: unknown[] = [];
    let broken = true;
    const View = () => {
      if (broken) throw new Error('no script');
      return <p>好了</p>;
    };
    render(
      <FluentProvider theme={paneThemes.light}>
        <ReviewProvider value={openFixtureReview()}>
          <ViewBoundary>
            <View />
          </ViewBoundary>
        </ReviewProvider>
      </FluentProvider>,
      { onCaughtError: (error) => void caught.push(error) },
    );
    expect(screen.getByRole('alert').textContent).toContain('工作簿中的内容不受影响');
    expect(caught).toHaveLength(1);

    broken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));

    expect(screen.getByText('好了').tagName).toBe('P');
  });
});
