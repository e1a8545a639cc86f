import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ErrorCircle48Regular } from '@fluentui/react-icons/svg/error-circle';
import { EmptyState } from '../EmptyState/EmptyState';
import { useWords } from '../review-context';

const Broken = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { common, product } = useWords();
  return (
    <div role="alert">
      <EmptyState
        action={<Button onClick={onRetry}>{common.retry}</Button>}
        body={common.broken}
        icon={ErrorCircle48Regular}
        title={product}
      />
    </div>
  );
};

/** Keeps a view that fails, or whose script does not load, from taking the whole pane with it. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}
