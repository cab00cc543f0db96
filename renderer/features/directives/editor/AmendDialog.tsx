import { useState } from 'react';
import { formatCount } from '../../../../electron/domain/numbers';
import type { AmendmentPreview, ChangedRow, Failure, RowName } from '../../../../electron/ipc/contract';
import { formatPeriod } from '../../../lib/formatting';
import { amending } from '../../../text/amending';
import { strings } from '../../../text/vi';
import { FormDialog } from '../../../ui/FormDialog';
import { LongList } from '../../../ui/LongList';
import { Notice } from '../../../ui/Notice';
import { momentWords } from '../directiveWords';
import { type ChangedHours, HoursFrom } from './HoursFrom';

const words = amending;
/** With a changed limit: from what to what. */
function rowWords(row: RowName | ChangedRow): string {
  const name = words.row(row.unitName, row.formLabel, formatPeriod(row.period));
  if (!('before' in row)) return name;
  const [before, after] = [limitWords(row.before), limitWords(row)];
  return before === after ? words.sameLimit(name, after) : words.otherLimit(name, before, after);
}

function limitWords({ dueAt, isExclusive }: Pick<RowName, 'dueAt' | 'isExclusive'>): string {
  if (dueAt === null) return words.noLimit;
  const { before, atLatest } = strings.directives.due;
  return (isExclusive ? before : atLatest)(momentWords(dueAt));
}

export interface AmendDialogProps {
  readonly title?: string;
  /** What is done, where that is not saving what was typed. */
  readonly note?: string;
  readonly confirmLabel?: string;
  readonly preview: AmendmentPreview;
  /** A duty that is there already is asked for in another cycle. */
  readonly isOtherCycle?: boolean;
  /** Where an hour or a sending day was changed: from when on it holds; left out: nothing to choose. */
  readonly hours?: ChangedHours | undefined;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What saving will do to the reports owed, before it is done. */
export function AmendDialog({
  title = words.title,
  note,
  confirmLabel = words.confirm,
  preview,
  isOtherCycle = false,
  hours,
  isPending,
  failure,
  onConfirm,
  onClose,
}: AmendDialogProps) {
  const [isFromDay, setIsFromDay] = useState(false);
  const isDayOpen = hours !== undefined && isFromDay && hours.from === null;
  const { added, changed, turned, withdrawn, removed, kept, keptWithReports, tasks } = preview;
  const isQuiet = added.length + changed.length + withdrawn.length + removed.length === 0;
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      submit={confirmLabel}
      submitId="amend-confirm"
      onSubmit={onConfirm}
      isDisabled={isPending || isDayOpen}
      failure={failure}
      width={640}
      testId="amend-dialog"
    >
      {note !== undefined && <p>{note}</p>}
      <p data-testid="amend-kept">{words.kept(formatCount(kept), formatCount(keptWithReports))}</p>
      {isOtherCycle && (
        <Notice tone="warning" testId="amend-cycle">
          {words.cycle}
        </Notice>
      )}
      {hours !== undefined && <HoursFrom {...hours} isFromDay={isFromDay} onFromDay={setIsFromDay} />}
      {isQuiet && <p>{words.nothing}</p>}
      <LongList title={words.added} lines={added.map(rowWords)} testId="amend-added" />
      <LongList title={words.changed} lines={changed.map(rowWords)} testId="amend-changed" />
      {turned.late + turned.onTime > 0 && (
        <Notice tone="warning" testId="amend-turned">
          {words.turned(
            turned.late === 0 ? null : formatCount(turned.late),
            turned.onTime === 0 ? null : formatCount(turned.onTime),
          )}
        </Notice>
      )}
      <LongList title={words.withdrawn} lines={withdrawn.map(rowWords)} testId="amend-withdrawn" />
      <LongList title={words.removed} lines={removed.map(rowWords)} testId="amend-removed" />
      {tasks.added + tasks.withdrawn > 0 && (
        <p data-testid="amend-tasks">{words.tasks(formatCount(tasks.added), formatCount(tasks.withdrawn))}</p>
      )}
    </FormDialog>
  );
}
