import { Button } from '@fluentui/react-components';
import type { DirectiveAttachment } from '../../../electron/ipc/contract';
import { formatBytes } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Delete20Regular, Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import styles from './Directives.module.css';

const words = strings.editor;

export interface AttachmentListProps {
  readonly directiveId: string;
  readonly attachments: readonly DirectiveAttachment[];
  /** undefined: files are only looked at here. */
  readonly onDetach?: (sha256: string) => void;
}

/** Scans and files of a kept paper: a click on the name opens a copy of the file. */
export function AttachmentList({ directiveId, attachments, onDetach }: AttachmentListProps) {
  const open = useMutation('directives.openAttachment');
  const save = useMutation('directives.saveAttachment');
  return (
    <>
      <ul className={styles.files}>
        {attachments.map(({ sha256, fileName, sizeBytes }) => (
          <li key={sha256} className={styles.file} data-row-menu>
            <Button
              size="small"
              appearance="subtle"
              className={styles.fileName ?? ''}
              title={words.openFile(fileName)}
              aria-label={words.openFile(fileName)}
              disabled={open.isPending}
              onClick={() => open.run({ directiveId, sha256 })}
              data-testid="attachment-open"
            >
              {fileName}
            </Button>
            <span className={styles.quiet}>{formatBytes(sizeBytes)}</span>
            <Button
              size="small"
              icon={<Save20Regular />}
              aria-label={words.saveFile(fileName)}
              title={words.saveFile(fileName)}
              onClick={() => save.run({ directiveId, sha256 })}
            />
            {onDetach !== undefined && (
              <Button
                size="small"
                icon={<Delete20Regular />}
                aria-label={words.detach(fileName)}
                title={words.detach(fileName)}
                onClick={() => onDetach(sha256)}
              />
            )}
          </li>
        ))}
      </ul>
      {open.state.status === 'success' && open.state.value.opened === 'folder' && (
        <Notice testId="attachment-in-folder">{words.openedInFolder}</Notice>
      )}
      <FailureNotice failure={open.failure ?? save.failure} />
    </>
  );
}
