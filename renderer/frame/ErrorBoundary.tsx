import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { tellPageError } from '../lib/pageErrors';
import { tellPainted } from '../lib/painted';
import { strings } from '../text/vi';
import { EmptyState } from '../ui/EmptyState';
import { ErrorCircle20Filled } from '../ui/icons';

interface State {
  readonly hasFailed: boolean;
}

/** A bug in one screen leaves the rest of the window usable; the app's log gets the stack. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    tellPageError(error);
    void tellPainted();
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState icon={<ErrorCircle20Filled fontSize={40} />} title={strings.crash.title} hint={strings.crash.text}>
        <Button appearance="primary" onClick={() => this.setState({ hasFailed: false })}>
          {strings.crash.reopen}
        </Button>
      </EmptyState>
    );
  }
}
