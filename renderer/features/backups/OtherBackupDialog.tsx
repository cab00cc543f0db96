import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { BackupContent, BackupEntry } from '../../../electron/domain/backup';
import { countOrDash, formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useVault } from '../../lib/vault';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { Facts } from '../../ui/Facts';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { PasswordField } from '../../ui/PasswordField';
import styles from './Backups.module.css';
import { DoneSince } from './DoneSince';
import type { BackupActions } from './useBackupActions';
import { type DoneSinceBackup, useDoneSince } from './useDoneSince';

const words = strings.backups;

export interface OtherBackupDialogProps {
  readonly backup: BackupEntry;
  readonly actions: BackupActions;
  readonly onClose: () => void;
}

/** A backup sealed on another PC: opened by what opened it there, looked at, then restored under this folder's own key. */
export function OtherBackupDialog({ backup, actions, onClose }: OtherBackupDialogProps) {
  const [secret, setSecret] = useState('');
  const looking = useMutation('backups.look');
  const content = looking.state.status === 'success' ? looking.state.value : null;
  const since = useDoneSince(content?.madeAt ?? null);
  const isBusy = looking.isPending || actions.isRestoring;
  const change = (typed: string) => {
    setSecret(typed);
    looking.reset(); // what was seen was seen with another one
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (secret !== '' && !isBusy) await looking.run({ name: backup.name, secret });
  };
  const restore = async () => {
    if (await actions.restore(backup.name, { secret, doesAgain: since.doesAgain })) onClose();
  };
  const go =
    content === null ? (
      <Button
        type="submit"
        form="other-backup"
        appearance="primary"
        disabled={isBusy || secret === ''}
        data-testid="other-look"
      >
        {looking.isPending ? words.otherLooking : words.otherLook}
      </Button>
    ) : (
      <Button appearance="primary" disabled={isBusy} onClick={() => void restore()} data-testid="other-restore">
        {actions.isRestoring ? words.restoring : words.restoreConfirm}
      </Button>
    );
  return (
    <Dialog
      title={words.otherTitle(formatTime(backup.madeAt))}
      onClose={isBusy ? () => {} : onClose}
      closeLabel={strings.actions.cancel}
      actions={go}
      width={560}
      testId="other-backup-dialog"
    >
      <form id="other-backup" className={styles.order} onSubmit={(event) => void look(event)}>
        <span>{words.otherIntro}</span>
        <PasswordField
          label={words.otherSecret}
          value={secret}
          onChange={change}
          isDisabled={isBusy}
          testId="other-secret"
        />
        {content !== null && <Content content={content} since={since} />}
        <FailureNotice failure={looking.failure ?? actions.restoreFailure} />
      </form>
    </Dialog>
  );
}

function Content({ content, since }: { readonly content: BackupContent; readonly since: DoneSinceBackup }) {
  const { madeAt, appVersion, units, reports } = content;
  const isOn = useVault()?.isOn === true;
  return (
    <>
      <div data-testid="other-content">
        <strong className={styles.part}>{words.otherHolds}</strong>
        <Facts
          facts={[
            [words.column.madeAt, madeAt === null ? null : formatTime(madeAt)],
            [words.column.units, countOrDash(units)],
            [words.column.reports, countOrDash(reports)],
            [words.otherVersion, appVersion],
          ]}
        />
      </div>
      <p className={styles.plain}>{words.restoreText(countOrDash(units), countOrDash(reports))}</p>
      <DoneSince {...since} />
      <Notice tone={isOn ? 'info' : 'warning'}>{isOn ? words.otherOwnKey : words.otherPlain}</Notice>
    </>
  );
}
