import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './Imports.module.css';

export interface ReturnButtonProps {
  /** The preview or the batch just saved. */
  readonly sessionId: string;
  /** null: every file with something wrong. */
  readonly indexes: readonly number[] | null;
  readonly label?: string;
  readonly testId?: string;
}

/** Writes the workbooks that go back, and says where they are. */
export function ReturnButton({ sessionId, indexes, label, testId = 'import-return' }: ReturnButtonProps) {
  const save = useMutation('imports.saveReturns');
  const saved = save.state.status === 'success' ? save.state.value : null;
  return (
    <>
      <span>
        <Button
          size="small"
          icon={<Save20Regular />}
          disabled={save.isPending}
          onClick={() => save.run({ sessionId, indexes })}
          data-testid={testId}
        >
          {save.isPending ? strings.imports.exporting : (label ?? strings.imports.exportReturn)}
        </Button>
      </span>
      <div className={styles.ownLine}>
        {saved !== null && (
          <Notice tone="success" testId={`${testId}-saved`} actions={<ShowInFolder path={saved.savedTo} />}>
            {strings.imports.exported(formatCount(saved.files), saved.savedTo)}
          </Notice>
        )}
        <FailureNotice failure={save.failure} />
      </div>
    </>
  );
}
