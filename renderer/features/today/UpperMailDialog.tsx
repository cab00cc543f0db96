import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { SnapshotHead } from '../../../electron/domain/summary/snapshot';
import type { UpperLimit } from '../../../electron/domain/today/today';
import type { Output } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { SnapshotChoice } from '../../ui/SnapshotChoice';
import { SAVES } from '../../ui/saves';
import styles from './Today.module.css';

const words = strings.today.mail;

export interface UpperMailDialogProps {
  readonly limit: UpperLimit;
  readonly at: LocalTime;
  readonly onClose: () => void;
}

/** The mail with which our own report goes up: to be copied, or kept as a file with the report in it. Nothing is sent. */
export function UpperMailDialog({ limit, at, onClose }: UpperMailDialogProps) {
  const [cutAt] = useState(at); // the figures stay those of the minute the clerk asked at
  const { directiveId, scheduleId, period } = limit;
  const [snapshot, setSnapshot] = useState<SnapshotHead | undefined>(undefined);
  const prepared = useQuery('upperMail.prepare', {
    directiveId,
    scheduleId,
    period,
    at: cutAt,
    snapshotId: snapshot?.id,
  });
  if (prepared.status === 'success')
    return (
      <MailForm
        key={snapshot?.id ?? ''}
        directiveId={directiveId}
        at={snapshot?.asOf ?? cutAt}
        snapshotId={snapshot?.id}
        onSnapshot={setSnapshot}
        initial={prepared.data}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={words.title} onClose={onClose} testId="upper-mail">
      <QueryView query={prepared}>{() => null}</QueryView>
    </Dialog>
  );
}

interface MailFormProps extends Pick<UpperMailDialogProps, 'onClose'> {
  readonly directiveId: string;
  readonly at: LocalTime;
  /** The frozen summary the figures are taken from. */
  readonly snapshotId: string | undefined;
  readonly onSnapshot: (head: SnapshotHead | undefined) => void;
  readonly initial: Output<'upperMail.prepare'>;
}

function MailForm({ directiveId, at, snapshotId, onSnapshot, initial, onClose }: MailFormProps) {
  const form = useKeptForm(`upper-mail/${directiveId}/${at}`, { ...initial, to: initial.to ?? '' });
  const mail = form.value;
  const save = useMutation('upperMail.save');
  const put = form.change;
  const actions = (
    <Button
      appearance="primary"
      disabled={save.isPending}
      onClick={() => save.run({ directiveId, at, snapshotId, ...mail })}
      {...SAVES}
      data-testid="upper-mail-save"
    >
      {save.isPending ? words.saving : words.save}
    </Button>
  );
  return (
    <Dialog title={words.title} onClose={onClose} width={760} actions={actions} testId="upper-mail">
      <div className={styles.mail}>
        <FormDraftNotice draft={form.draft} onResume={form.resume} />
        <Notice>{words.notSent}</Notice>
        <p className={styles.quiet}>{words.cutAt(formatTime(at))}</p>
        <SnapshotChoice
          directiveId={directiveId}
          snapshotId={snapshotId}
          onChoose={onSnapshot}
          testId="upper-mail-snapshot"
        />
        <Field label={words.to} hint={initial.to === null ? words.noMailbox : ''}>
          <Input value={mail.to} onChange={(_, { value }) => put({ to: value })} data-testid="upper-mail-to" />
        </Field>
        <Field label={words.subject}>
          <Input
            value={mail.subject}
            onChange={(_, { value }) => put({ subject: value })}
            data-testid="upper-mail-subject"
          />
        </Field>
        <Field label={words.body}>
          <Textarea
            value={mail.body}
            rows={9}
            resize="vertical"
            onChange={(_, { value }) => put({ body: value })}
            data-testid="upper-mail-body"
          />
        </Field>
        <div className={styles.mailCopies}>
          {mail.to !== '' && <CopyButton label={strings.today.copyMailbox(mail.to)} text={mail.to} />}
          <CopyButton label={words.copySubject} text={mail.subject} />
          <CopyButton label={words.copyBody} text={mail.body} testId="upper-mail-copy" />
        </div>
        <FailureNotice failure={save.failure} />
        {save.state.status === 'success' && save.state.value !== null && <Saved {...save.state.value} />}
      </div>
    </Dialog>
  );
}

function Saved({ savedTo, attachments }: NonNullable<Output<'upperMail.save'>>) {
  const show = useMutation('papers.showInFolder');
  const open = (
    <Button size="small" onClick={() => show.run({ path: savedTo })}>
      {words.openFolder}
    </Button>
  );
  return (
    <Notice tone="success" actions={open} testId="upper-mail-saved">
      {words.saved(savedTo, attachments.join(strings.listSeparator))}
    </Notice>
  );
}
