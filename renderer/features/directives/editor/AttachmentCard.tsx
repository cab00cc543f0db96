import { Button } from '@fluentui/react-components';
import type { DirectiveAttachment } from '../../../../electron/ipc/contract';
import { call } from '../../../lib/api';
import { useDropTaker } from '../../../lib/dropTaker';
import { fileNameOf } from '../../../lib/fileName';
import { useMutation } from '../../../lib/useMutation';
import { heldDrops } from '../../../text/heldDrops';
import { strings } from '../../../text/vi';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Delete20Regular } from '../../../ui/icons';
import { Notice } from '../../../ui/Notice';
import { Card } from '../../../ui/Page';
import { AttachmentList } from '../AttachmentList';
import styles from '../Directives.module.css';

const words = strings.editor;

export interface AttachmentCardProps {
  /** null: the paper is not kept yet, so its files wait. */
  readonly directiveId: string | null;
  readonly attachments: readonly DirectiveAttachment[];
  /** Paths of files that will be attached when the paper is kept. */
  readonly waiting: readonly string[];
  readonly onWait: (paths: readonly string[]) => void;
}

/** Scans and files of the paper: chosen with a button or dropped on the window while the paper is open. */
export function AttachmentCard({ directiveId, attachments, waiting, onWait }: AttachmentCardProps) {
  const attach = useMutation('directives.attach');
  const detach = useMutation('directives.detach');
  const take = (paths: readonly string[]) => {
    if (paths.length === 0) return;
    if (directiveId === null) onWait([...new Set([...waiting, ...paths])]);
    else void attach.run({ directiveId, paths });
  };
  useDropTaker(take, heldDrops.held.attachment);
  const choose = async () => {
    const chosen = await call('shell.chooseAttachments', {});
    if (chosen.ok) take(chosen.value.paths);
  };
  return (
    <Card title={words.attachments} testId="editor-attachments">
      {directiveId !== null && attachments.length > 0 && (
        <AttachmentList
          directiveId={directiveId}
          attachments={attachments}
          onDetach={(sha256) => void detach.run({ directiveId, sha256 })}
        />
      )}
      <ul className={styles.files}>
        {waiting.map((path) => (
          <li key={path} className={styles.file}>
            <span className={styles.fileName}>{fileNameOf(path)}</span>
            <span className={styles.quiet}>{words.waiting}</span>
            <Button
              size="small"
              icon={<Delete20Regular />}
              aria-label={words.detach(fileNameOf(path))}
              onClick={() => onWait(waiting.filter((one) => one !== path))}
            />
          </li>
        ))}
      </ul>
      <Button size="small" onClick={choose} disabled={attach.isPending} data-testid="editor-attach">
        {words.attach}
      </Button>
      <p className={styles.quiet}>{words.attachHint}</p>
      {attach.state.status === 'success' &&
        attach.state.value.repeated.map(({ fileName, keptAs }) => (
          <Notice key={fileName} testId="attachment-repeated">
            {words.repeatedFile(fileName, keptAs)}
          </Notice>
        ))}
      <FailureNotice failure={attach.failure ?? detach.failure} />
    </Card>
  );
}
