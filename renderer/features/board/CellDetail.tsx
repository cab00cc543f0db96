import { Button } from '@fluentui/react-components';
import type { BoardCell } from '../../../electron/domain/board';
import { formatLateness, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { type Fact, Facts } from '../../ui/Facts';
import { HistoryButton } from '../../ui/HistoryButton';
import { MailAlert20Regular, TableArrowUp20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import type { BoardScreenProps, OpenedCell } from './BoardScreen';
import { cellText, LOOK_OF_STATE, periodWords } from './boardModel';

export interface CellDetailProps extends Pick<BoardScreenProps, 'onCompose' | 'onOpenImports'> {
  readonly opened: OpenedCell;
  readonly onClose: () => void;
}

function factsOf({ formLabel, cell }: OpenedCell): readonly Fact[] {
  const words = vi.board.detail;
  return [
    [words.form, formLabel],
    [
      words.state,
      <StatusCell key="state" look={LOOK_OF_STATE[cell.state]}>
        {cellText(cell)}
      </StatusCell>,
    ],
    [words.dueAt, cell.dueAt === null ? words.noDue : formatTime(cell.dueAt)],
    [words.receivedAt, cell.receivedAt === null ? words.notReceived : formatTime(cell.receivedAt)],
    [words.late, cell.lateMinutes === null ? null : formatLateness(cell.lateMinutes)],
    [words.file, cell.fileName],
    [words.versions, versionsText(cell)],
    [words.warnings, cell.warnings === 0 ? null : vi.board.warningCount(String(cell.warnings))],
  ];
}

function versionsText({ versions }: BoardCell): string | null {
  if (versions === 0) return null;
  return versions === 1 ? '1' : vi.board.detail.replaced(String(versions));
}

/** All that is known of one duty, and the next steps from here. */
export function CellDetail({ opened, onClose, onCompose, onOpenImports }: CellDetailProps) {
  const { unitName, cell } = opened;
  const isAbsent = cell.receivedAt === null;
  const leave = (step: () => void) => () => {
    onClose();
    step();
  };
  const title = vi.board.detail.title(unitName, periodWords(cell.period));
  const actions = (
    <>
      <HistoryButton kind="report" subjectId={cell.obligationId} name={title} />
      <Button
        appearance={cell.state === 'missing' ? 'primary' : 'secondary'}
        icon={<MailAlert20Regular />}
        onClick={leave(() => onCompose(cell.unitId))}
        data-testid="board-compose"
      >
        {vi.board.detail.compose}
      </Button>
      {isAbsent && (
        <Button icon={<TableArrowUp20Regular />} onClick={leave(onOpenImports)}>
          {vi.board.detail.openImports}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={actions} width={600} testId="board-detail">
      <Facts facts={factsOf(opened)} />
    </Dialog>
  );
}
