import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { KeptCopyUse } from '../../../electron/domain/keptCopyUse';
import { formatDay } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Records.module.css';

const words = records.uses;

/** Who used the kept copy of a paper: lines of the sổ sử dụng bản lưu. */
export function UseList({ paperId }: { readonly paperId: string }) {
  const list = useQuery('keptCopies.list', { paperId });
  const save = useMutation('keptCopies.save');
  const [isAdding, setIsAdding] = useState(false);
  const today = useToday();
  const uses = list.status === 'success' ? list.data.uses.filter(({ removedAt }) => removedAt === null) : [];
  const change = ({ id, removedAt, ...use }: KeptCopyUse, changes: Partial<KeptCopyUse>, isRemoved: boolean) =>
    save.run({ useId: id, use: { ...use, ...changes }, isRemoved });
  return (
    <section className={styles.stack}>
      <div className={styles.item}>
        <h3 className={styles.heading}>{words.title}</h3>
        <WorkButton call="keptCopies.save" size="small" onClick={() => setIsAdding(true)} data-testid="use-add">
          {words.add}
        </WorkButton>
      </div>
      {uses.length === 0 && <span className={styles.quiet}>{words.none}</span>}
      <ul className={styles.list}>
        {uses.map((use) => (
          <li key={use.id} className={styles.item}>
            <span>{lineOfUse(use)}</span>
            {use.returnedOn === null && today !== null && (
              <WorkButton
                call="keptCopies.save"
                size="small"
                onClick={() => void change(use, { returnedOn: today }, false)}
              >
                {words.markReturned}
              </WorkButton>
            )}
            <WorkButton call="keptCopies.save" size="small" onClick={() => void change(use, {}, true)}>
              {words.remove}
            </WorkButton>
          </li>
        ))}
      </ul>
      <FailureNotice failure={save.failure} />
      {isAdding && today !== null && <UseDialog paperId={paperId} today={today} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

function lineOfUse({ userName, usedOn, returnedOn }: KeptCopyUse): string {
  const returned = returnedOn === null ? words.notReturned : words.returned(formatDay(returnedOn));
  return words.line(userName, formatDay(usedOn), returned);
}

function UseDialog({
  paperId,
  today,
  onClose,
}: {
  readonly paperId: string;
  readonly today: IsoDay;
  readonly onClose: () => void;
}) {
  const [usedOn, setUsedOn] = useState<IsoDay | null>(today);
  const [userName, setUserName] = useState('');
  const [allowedBy, setAllowedBy] = useState('');
  const [note, setNote] = useState('');
  const save = useMutation('keptCopies.save');
  return (
    <ConfirmDialog
      title={words.add}
      text=""
      confirmLabel={records.save}
      isPending={save.isPending || usedOn === null || userName.trim() === ''}
      failure={save.failure}
      onConfirm={async () => {
        if (usedOn === null) return;
        const use = { paperId, usedOn, userName, allowedBy, returnedOn: null, note };
        const reply = await save.run({ useId: null, use, isRemoved: false });
        if (reply?.ok) onClose();
      }}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <Field label={words.userName} required>
          <Input value={userName} onChange={(_, { value }) => setUserName(value)} data-testid="use-name" />
        </Field>
        <DayField
          label={words.usedOn}
          value={usedOn}
          year={partsOf(today).year}
          onCommit={setUsedOn}
          testId="use-day"
        />
        <Field label={words.allowedBy}>
          <Input value={allowedBy} onChange={(_, { value }) => setAllowedBy(value)} />
        </Field>
        <Field label={words.note}>
          <Input value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
