import { formatCount } from '../../../electron/domain/numbers';
import type {
  Failure,
  MovedGrant,
  MovedRow,
  MovedTask,
  ReorganisationPreview,
  RowName,
} from '../../../electron/ipc/contract';
import { formatPeriod, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { FormDialog } from '../../ui/FormDialog';
import { LongList } from '../../ui/LongList';

const words = strings.registry.changes.preview;

function rowName({ unitName, formLabel, period }: RowName): string {
  return words.row(unitName, formLabel, formatPeriod(period));
}

/** @param isOneCampaign then its name says nothing */
function rowWords(row: MovedRow, isOneCampaign: boolean): string {
  const due = row.dueAt === null ? rowName(row) : words.due(rowName(row), formatTime(row.dueAt));
  if (row.isClosed) return words.closed(due, row.directiveName);
  return isOneCampaign ? due : words.ofCampaign(due, row.directiveName);
}

/** What is asked first; what a closed campaign asks of nobody any more after it. */
function openFirst(rows: readonly MovedRow[]): readonly MovedRow[] {
  return [...rows.filter(({ isClosed }) => !isClosed), ...rows.filter(({ isClosed }) => isClosed)];
}

function rowsTitle(rows: readonly MovedRow[], title: (count: string) => string): (count: string) => string {
  const closed = rows.filter(({ isClosed }) => isClosed).length;
  return (count) => (closed === 0 ? title(count) : words.ofThemClosed(title(count), formatCount(closed)));
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
  const isOneCampaign = new Set([...given, ...letOff].map(({ directiveName }) => directiveName)).size < 2;
  const lines = (rows: readonly MovedRow[]) => openFirst(rows).map((row) => rowWords(row, isOneCampaign));
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={strings.registry.changes.apply}
      submitId="moved-confirm"
      onSubmit={onConfirm}
      isDisabled={isPending}
      failure={failure}
      width={680}
      testId="moved-dialog"
    >
      <LongList title={words.left} lines={left.map(grantWords)} testId="moved-left" />
      <LongList title={words.passed} lines={passed.map(grantWords)} testId="moved-passed" />
      <LongList title={rowsTitle(given, words.given)} lines={lines(given)} testId="moved-given" />
      <LongList title={rowsTitle(letOff, words.letOff)} lines={lines(letOff)} testId="moved-let-off" />
      <LongList title={words.tasks} lines={tasks.map(taskWords)} testId="moved-tasks" />
    </FormDialog>
  );
}
