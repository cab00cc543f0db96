import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { BoardCell } from '../../../electron/domain/board';
import { at, dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { formatTime } from '../../lib/formatting';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';

const words = strings.editor.grant;

export interface GrantDialogProps {
  readonly directiveId: string;
  readonly unitName: string;
  readonly cell: BoardCell;
  /** Rows of the same duty and period on which nothing has come, to grant all of them the same. */
  readonly open: readonly string[];
  readonly onClose: () => void;
}

interface Typed {
  readonly kind: 'extension' | 'exemption';
  readonly scope: 'one' | 'all';
  readonly day: IsoDay | null;
  readonly clock: string | null;
  readonly reason: string;
}

/** More time, or no report owed, for one unit or all that are open, with the reason. */
export function GrantDialog({ directiveId, unitName, cell, open, onClose }: GrantDialogProps) {
  const grant = useMutation('obligations.grant');
  const form = useKeptForm<Typed>(`grant/${cell.obligationId}`, {
    kind: 'extension',
    scope: 'one',
    day: cell.dueAt === null ? null : dayOf(cell.dueAt),
    clock: cell.dueAt === null ? null : cell.dueAt.slice(11),
    reason: '',
  });
  const { kind, scope, day, clock, reason } = form.value;
  const end = () => {
    form.draft.forget();
    onClose();
  };
  const dueAt = kind === 'extension' && day !== null && clock !== null ? at(day, clock) : null;
  const isWhole = reason.trim() !== '' && (kind === 'exemption' || dueAt !== null);
  const save = async () => {
    const obligationIds = scope === 'one' ? [cell.obligationId] : open;
    const reply = await grant.run({ directiveId, obligationIds, dueAt, reason });
    if (reply?.ok) end();
  };
  const year = cell.dueAt === null ? new Date().getFullYear() : partsOf(dayOf(cell.dueAt)).year;
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={words.save}
      submitId="grant-save"
      onSubmit={save}
      isDisabled={!isWhole || grant.isPending}
      isSave
      kept={form}
      failure={grant.failure}
      testId="grant-dialog"
    >
      <Field label={words.kind}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => form.change({ kind: value === 'exemption' ? 'exemption' : 'extension' })}
        >
          <Radio value="extension" label={words.extension} data-testid="grant-extension" />
          <Radio value="exemption" label={words.exemption} data-testid="grant-exemption" />
        </RadioGroup>
      </Field>
      {kind === 'extension' && (
        <Fragment key={form.round}>
          <DayField
            label={words.day}
            year={year}
            value={day}
            isEager
            onCommit={(next) => form.change({ day: next })}
            testId="grant-day"
          />
          <ClockField
            label={words.clock}
            value={clock}
            isEager
            onCommit={(next) => form.change({ clock: next })}
            testId="grant-clock"
          />
          {dueAt !== null && cell.upperDueAt !== null && dueAt > cell.upperDueAt && (
            <Notice tone="warning">{words.pastUpper(formatTime(cell.upperDueAt))}</Notice>
          )}
        </Fragment>
      )}
      <Field label={words.scope}>
        <RadioGroup value={scope} onChange={(_, { value }) => form.change({ scope: value === 'all' ? 'all' : 'one' })}>
          <Radio value="one" label={words.one(unitName)} />
          {open.length > 1 && <Radio value="all" label={words.all(formatCount(open.length))} data-testid="grant-all" />}
        </RadioGroup>
      </Field>
      <Field label={words.reason} hint={words.reasonHint} required>
        <Input value={reason} onChange={(_, { value }) => form.change({ reason: value })} data-testid="grant-reason" />
      </Field>
    </FormDialog>
  );
}
