import type { FluentIcon } from '@fluentui/react-icons';
import type { BoardCell } from '../../../electron/domain/board';
import type { Channel } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { Edit16Regular, MailAlert20Regular, TableArrowUp20Regular } from '../../ui/icons';
import type { BoardScreenProps, OpenedCell } from './BoardScreen';

/** What can be done next about one cell: the buttons of its dialog, and its menu. */
export interface CellStep {
  readonly key: 'compose' | 'key' | 'imports';
  readonly label: string;
  /** What it asks in the end; the roles table says who may. */
  readonly call: Channel;
  readonly icon: FluentIcon;
  readonly isPrimary: boolean;
  readonly testId: string;
  readonly run: () => void;
}

/** Whatever else its unit owes, about this one there is nothing to write. */
const IN_ORDER: ReadonlySet<BoardCell['state']> = new Set(['on-time', 'not-required']);

export type CellErrands = Pick<BoardScreenProps, 'onCompose' | 'onKey' | 'onOpenImports'>;

/** @param needsReminder whether there is anything to write to the unit about; null: not known yet */
export function cellSteps(
  { cell, scheduleId }: OpenedCell,
  needsReminder: boolean | null,
  { onCompose, onKey, onOpenImports }: CellErrands,
): readonly CellStep[] {
  const { unitId, formId, period } = cell;
  const compose: CellStep = {
    key: 'compose',
    call: 'reminders.prepare',
    label: strings.board.detail.compose,
    icon: MailAlert20Regular,
    isPrimary: cell.state === 'missing',
    testId: 'board-compose',
    run: () => onCompose(unitId),
  };
  const key: CellStep = {
    key: 'key',
    call: 'keyed.take',
    label: strings.keyed.open,
    icon: Edit16Regular,
    isPrimary: false,
    testId: 'board-key',
    run: () => onKey({ unitId, formId, period, scheduleId }),
  };
  const imports: CellStep = {
    key: 'imports',
    call: 'imports.prepare',
    label: strings.board.detail.openImports,
    icon: TableArrowUp20Regular,
    isPrimary: false,
    testId: 'board-detail-imports',
    run: onOpenImports,
  };
  return [
    ...(needsReminder === true && !IN_ORDER.has(cell.state) ? [compose] : []),
    ...(cell.isWithdrawn ? [] : [key]),
    ...(cell.receivedAt === null ? [imports] : []),
  ];
}

/** As it is copied: "Xã A, 17/8: Quá hạn". */
export function cellWords(unitName: string, period: string, state: string): string {
  return `${unitName}, ${period}: ${state}`;
}
