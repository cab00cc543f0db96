import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { at, dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { Directive } from '../../../electron/domain/directive';
import { useClock } from '../../lib/useClock';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { FormDialog } from '../../ui/FormDialog';
import { QueryView } from '../../ui/QueryView';
import styles from './Closing.module.css';
import { OpenBeforeClosing } from './OpenBeforeClosing';

const words = strings.closing;

export interface CloseDialogProps {
  readonly directive: Directive;
  readonly onClosed: () => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly day: IsoDay | null;
  readonly clock: string | null;
  readonly reason: string;
}

/** From when on nothing is asked any more, and why; what is open then is shown before. */
export function CloseDialog({ directive: { id, shortName }, onClosed, onClose }: CloseDialogProps) {
  const { now } = useClock();
  const [opened] = useState(now);
  const form = useKeptForm<Typed>(`closing/${id}`, { day: dayOf(opened), clock: opened.slice(11), reason: '' });
  const { day, clock, reason } = form.value;
  const closedAt = day === null || clock === null ? null : at(day, clock);
  const before = useQuery('campaigns.beforeClosing', closedAt === null ? null : { directiveId: id, closedAt });
  const close = useMutation('campaigns.close');
  const save = async () => {
    if (closedAt === null) return;
    const reply = await close.run({ directiveId: id, closedAt, reason });
    if (!reply?.ok) return;
    form.draft.forget();
    onClosed();
    onClose();
  };
  const reasons = before.status === 'success' ? before.data.reasons : [];
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={words.save}
      submitId="closing-save"
      onSubmit={save}
      isDisabled={closedAt === null || reason.trim() === '' || close.isPending}
      isSave
      kept={form}
      failure={close.failure}
      width={720}
      testId="closing-dialog"
    >
      <p>{words.lead(shortName)}</p>
      <div className={styles.moment} key={form.round}>
        <ClockField
          label={words.clock}
          value={clock}
          isEager
          onCommit={(next) => form.change({ clock: next })}
          testId="closing-clock"
        />
        <DayField
          label={words.day}
          year={partsOf(dayOf(opened)).year}
          value={day}
          isEager
          onCommit={(next) => form.change({ day: next })}
          testId="closing-day"
        />
      </div>
      <Field label={words.reason} hint={words.reasonHint} required>
        <Input
          value={reason}
          onChange={(_, { value }) => form.change({ reason: value })}
          data-testid="closing-reason"
        />
      </Field>
      {reasons.length > 0 && (
        <fieldset className={`${styles.reasons} bare`} aria-label={words.reasons}>
          {reasons.map((one) => (
            <Button
              key={one}
              size="small"
              onClick={() => form.change({ reason: one })}
              data-testid="closing-reason-choice"
            >
              {one}
            </Button>
          ))}
        </fieldset>
      )}
      {closedAt !== null && <QueryView query={before}>{(data) => <OpenBeforeClosing before={data} />}</QueryView>}
    </FormDialog>
  );
}
