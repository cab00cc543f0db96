import { Button } from '@fluentui/react-components';
import type { Failure, MovedGrant, MovedTask, ReorganisationPreview, RowName } from '../../../electron/ipc/contract';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { LongList } from '../../ui/LongList';

const words = strings.registry.changes.preview;

function rowName({ unitName, formLabel, period }: RowName): string {
  return words.row(unitName, formLabel, formatPeriod(period));
}

function rowWords(row: RowName): string {
  return row.dueAt === null ? rowName(row) : words.due(rowName(row), formatTime(row.dueAt));
}

function grantWords(grant: MovedGrant): string {
  const isExtension = grant.kind === 'extension' && grant.dueAt !== null;
  return isExtension ? words.extension(rowName(grant), formatTime(grant.dueAt)) : words.exemption(rowName(grant));
}

function taskWords({ unitName, kind, number, directiveName }: MovedTask): string {
  return kind === 'clause' ? words.clause(unitName, number, directiveName) : words.relay(unitName, directiveName);
}

/** True when nobody owes anything that would have to move. */
export function isNothingMoved({ given, letOff, passed, left, tasks }: ReorganisationPreview): boolean {
  return [given, letOff, passed, left, tasks].every(({ length }) => length === 0);
}

export interface MovedWorkDialogProps {
  readonly preview: ReorganisationPreview;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What a merger, split or new name does to the work given out, before it is done. */
export function MovedWorkDialog({ preview, isPending, failure, onConfirm, onClose }: MovedWorkDialogProps) {
  const { given, letOff, passed, left, tasks } = preview;
  const actions = (
    <Button appearance="primary" disabled={isPending} onClick={onConfirm} data-testid="moved-confirm">
      {strings.registry.changes.apply}
    </Button>
  );
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      closeLabel={strings.actions.cancel}
      actions={actions}
      width={680}
      testId="moved-dialog"
    >
      <LongList title={words.left} lines={left.map(grantWords)} testId="moved-left" />
      <LongList title={words.passed} lines={passed.map(grantWords)} testId="moved-passed" />
      <LongList title={words.given} lines={given.map(rowWords)} testId="moved-given" />
      <LongList title={words.letOff} lines={letOff.map(rowWords)} testId="moved-let-off" />
      <LongList title={words.tasks} lines={tasks.map(taskWords)} testId="moved-tasks" />
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
