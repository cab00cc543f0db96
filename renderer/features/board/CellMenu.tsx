import type { LocalTime } from '../../../electron/domain/calendar';
import { copyText } from '../../lib/clipboard';
import { useQuery } from '../../lib/useQuery';
import { useMayWork } from '../../lib/vault';
import { strings } from '../../text/vi';
import { ContextMenu } from '../../ui/menu/ContextMenu';
import type { MenuItem, Point } from '../../ui/menu/menuModel';
import type { OpenedCell } from './BoardScreen';
import { cellText, periodWords } from './boardModel';
import { type CellErrands, cellSteps, cellWords } from './cellSteps';
import { GrantDialog } from './GrantDialog';
import { useLiveGrant } from './useLiveGrant';
import { useNeedsReminder } from './useNeedsReminder';

/** The cell that was pressed with the right button. */
export interface PointedCell {
  readonly opened: OpenedCell;
  readonly at: Point;
  readonly origin: Element;
}

export interface CellMenuProps extends CellErrands {
  readonly directiveId: string;
  readonly at: LocalTime;
  /** Spans of one report of the duty. */
  readonly every: number;
  readonly pointed: PointedCell;
  readonly onOpen: (opened: OpenedCell) => void;
  readonly onGrant: (opened: OpenedCell) => void;
  readonly onClose: () => void;
}

/** Opens a cell, does the next step about it, or copies what it says. */
export function CellMenu(props: CellMenuProps) {
  const { opened, at, origin } = props.pointed;
  const { cell, unitName } = opened;
  const mayWork = useMayWork();
  const needsReminder = useNeedsReminder(props.directiveId, props.at, cell);
  const granted = useLiveGrant(props.directiveId, cell);
  const period = periodWords(cell.period, props.every);
  const items: readonly MenuItem[] = [
    { key: 'open', label: strings.menu.open, isMain: true, run: () => props.onOpen(opened) },
    ...(mayWork ? cellSteps(opened, needsReminder, props) : []),
    ...(cell.isWithdrawn || cell.letOff === 'ended' || !mayWork
      ? []
      : [{ key: 'grant', label: strings.editor.grant.open, run: () => props.onGrant(opened) }]),
    ...(mayWork ? granted.steps : []).map((step) => ({
      key: step.key,
      label: step.label,
      run: () => void granted.take(step),
    })),
    {
      key: 'copy',
      label: strings.menu.copyText,
      isApart: true,
      run: () => void copyText(cellWords(unitName, period, cellText(cell))),
    },
  ];
  return (
    <ContextMenu
      label={strings.board.detail.title(unitName, period)}
      items={items}
      at={at}
      origin={origin}
      onClose={props.onClose}
    />
  );
}

export interface GrantOfCellProps extends Pick<CellMenuProps, 'directiveId' | 'at' | 'onClose'> {
  readonly opened: OpenedCell;
}

/** More time or none owed, straight from the menu. */
export function GrantOfCell({ directiveId, at, opened, onClose }: GrantOfCellProps) {
  const { cell, unitName, scheduleId } = opened;
  const now = useQuery('board.cell', { directiveId, at, scheduleId, obligationId: cell.obligationId });
  if (now.status === 'pending') return null; // who else is open belongs to the question
  const open = now.status === 'success' ? now.data.open : [];
  return <GrantDialog {...{ directiveId, unitName, cell, open, onClose }} />;
}
