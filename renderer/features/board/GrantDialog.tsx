import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardCell } from '../../../electron/domain/board';
import { at, dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
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

/** More time, or no report owed, for one unit or all that are open, with the reason. */
export function GrantDialog({ directiveId, unitName, cell, open, onClose }: GrantDialogProps) {
  const grant = useMutation('obligations.grant');
  const [kind, setKind] = useState<'extension' | 'exemption'>('extension');
  const [scope, setScope] = useState<'one' | 'all'>('one');
  const [day, setDay] = useState<IsoDay | null>(cell.dueAt === null ? null : dayOf(cell.dueAt));
  const [clock, setClock] = useState<string | null>(cell.dueAt === null ? null : cell.dueAt.slice(11));
  const [reason, setReason] = useState('');
  const dueAt = kind === 'extension' && day !== null && clock !== null ? at(day, clock) : null;
  const isWhole = reason.trim() !== '' && (kind === 'exemption' || dueAt !== null);
  const save = async () => {
    const obligationIds = scope === 'one' ? [cell.obligationId] : open;
    const reply = await grant.run({ directiveId, obligationIds, dueAt, reason });
    if (reply?.ok) onClose();
  };
  const year = cell.dueAt === null ? new Date().getFullYear() : partsOf(dayOf(cell.dueAt)).year;
  const actions = (
    <Button appearance="primary" disabled={!isWhole || grant.isPending} onClick={save} data-testid="grant-save">
      {words.save}
    </Button>
  );
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closeLabel={strings.actions.cancel}
      actions={actions}
      testId="grant-dialog"
    >
      <Field label={words.kind}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => setKind(value === 'exemption' ? 'exemption' : 'extension')}
        >
          <Radio value="extension" label={words.extension} data-testid="grant-extension" />
          <Radio value="exemption" label={words.exemption} data-testid="grant-exemption" />
        </RadioGroup>
      </Field>
      {kind === 'extension' && (
        <>
          <DayField label={words.day} year={year} value={day} isEager onCommit={setDay} testId="grant-day" />
          <ClockField label={words.clock} value={clock} isEager onCommit={setClock} testId="grant-clock" />
          {dueAt !== null && cell.upperDueAt !== null && dueAt > cell.upperDueAt && (
            <Notice tone="warning">{words.pastUpper(formatTime(cell.upperDueAt))}</Notice>
          )}
        </>
      )}
      <Field label={words.scope}>
        <RadioGroup value={scope} onChange={(_, { value }) => setScope(value === 'all' ? 'all' : 'one')}>
          <Radio value="one" label={words.one(unitName)} />
          {open.length > 1 && <Radio value="all" label={words.all(formatCount(open.length))} data-testid="grant-all" />}
        </RadioGroup>
      </Field>
      <Field label={words.reason} hint={words.reasonHint} required>
        <Input
          value={reason}
          onChange={(_, { value }) => setReason(value.normalize('NFC'))}
          data-testid="grant-reason"
        />
      </Field>
      <FailureNotice failure={grant.failure} />
    </Dialog>
  );
}
