import { Button } from '@fluentui/react-components';
import type { Failure } from '../../electron/ipc/contract';
import { failureText } from '../lib/api';
import { strings } from '../text/vi';
import { Notice } from './Notice';

/** A failed call in the clerk's words, with another try where that makes sense; nothing at all when all went well. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure | null;
  readonly onRetry?: () => void;
}) {
  if (failure === null) return null;
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {strings.actions.retry}
    </Button>
  );
  return (
    <Notice tone={failure.code === 'cancelled' ? 'info' : 'error'} actions={retry} testId="failure">
      {failureText(failure)}
    </Notice>
  );
}
