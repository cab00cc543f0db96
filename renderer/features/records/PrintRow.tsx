import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PaperFormat, RecordPaperRequest } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Print20Regular, Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { PrintDialog } from '../../ui/PrintDialog';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './Records.module.css';

export interface PrintRowProps {
  readonly request: RecordPaperRequest;
  readonly formats: readonly PaperFormat[];
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
}

/** Saving and printing of a paper of the register, or of a register. */
export function PrintRow({ request, formats, isDisabled = false, children }: PrintRowProps) {
  const save = useMutation('papers.save');
  const [isPrinting, setIsPrinting] = useState(false);
  const isBusy = isDisabled || save.isPending;
  const savedTo = save.state.status === 'success' ? (save.state.value?.savedTo ?? null) : null;
  return (
    <>
      <div className={styles.row}>
        {formats.map((format) => (
          <Button
            key={format}
            size="small"
            icon={<Save20Regular />}
            disabled={isBusy}
            onClick={() => void save.run({ ...request, format })}
            data-testid={`record-save-${format}`}
          >
            {strings.papers.save[format]}
          </Button>
        ))}
        <Button
          size="small"
          icon={<Print20Regular />}
          disabled={isBusy}
          onClick={() => setIsPrinting(true)}
          data-print
          data-testid="record-print"
        >
          {strings.papers.print}
        </Button>
        {children}
      </div>
      {savedTo !== null && <SavedNotice path={savedTo}>{strings.papers.savedTo(savedTo)}</SavedNotice>}
      <FailureNotice failure={save.failure} />
      {isPrinting && <PrintDialog request={request} onClose={() => setIsPrinting(false)} />}
    </>
  );
}

/** Said only after the file is there. */
export function SavedNotice({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <Notice tone="success" testId="record-saved" actions={<ShowInFolder path={path} />}>
      {children}
    </Notice>
  );
}
