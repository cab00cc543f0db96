import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Board, BoardCell } from '../../../electron/domain/board';
import type { LocalTime } from '../../../electron/domain/calendar';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { Table20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Tabs } from '../../ui/Tabs';
import { BoardCounts } from './BoardCounts';
import { BoardTable } from './BoardTable';
import { sectionsInOrder } from './boardModel';
import { CellDetail } from './CellDetail';
import { OnceTable } from './OnceTable';
import { SummaryStrip } from './SummaryStrip';

export interface BoardScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly onCompose: (unitId: string) => void;
  readonly onOpenImports: () => void;
  readonly onOpenDirective: () => void;
}

/** Units × periods of every duty of a campaign, as known at one moment. */
export function BoardScreen(props: BoardScreenProps) {
  const board = useQuery('board.get', { directiveId: props.directiveId, at: props.asOf });
  return (
    <Page isFilled>
      <QueryView query={board}>{(data) => <BoardView {...props} board={data} />}</QueryView>
    </Page>
  );
}

export interface OpenedCell {
  readonly unitName: string;
  readonly formLabel: string;
  readonly cell: BoardCell;
}

function BoardView({ board, asOf, onOpenDirective, ...rest }: BoardScreenProps & { readonly board: Board }) {
  const sections = sectionsInOrder(board.sections);
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const section = sections.find(({ formId }) => formId === chosen) ?? sections[0];
  if (!section) return <NoDuties onOpenDirective={onOpenDirective} />;
  const open = (unitName: string, cell: BoardCell) => setOpened({ unitName, formLabel: section.formLabel, cell });
  const isOnce = section.periods.length <= 1;
  const shared = { section, asOf: board.at, onOpen: open };
  return (
    <>
      <Tabs
        label={vi.board.sections}
        tabs={sections.map(({ formId, formLabel, rows }) => ({
          value: formId,
          label: `${formLabel} (${vi.units(String(rows.length))})`,
        }))}
        value={section.formId}
        onChange={setChosen}
        testId="board-section"
      />
      {hasNoReports(board) && <NoReports onOpenImports={rest.onOpenImports} />}
      <BoardCounts section={section} asOf={board.at} />
      {isOnce ? <OnceTable {...shared} /> : <BoardTable key={section.formId} {...shared} />}
      <SummaryStrip directiveId={board.directiveId} formId={section.formId} asOf={asOf} />
      {opened && <CellDetail opened={opened} at={board.at} onClose={() => setOpened(null)} {...rest} />}
    </>
  );
}

function hasNoReports(board: Board): boolean {
  return board.sections.every(({ rows }) => rows.every(({ cells }) => cells.every(({ versions }) => versions === 0)));
}

function NoReports({ onOpenImports }: Pick<BoardScreenProps, 'onOpenImports'>) {
  const action = (
    <Button size="small" appearance="primary" onClick={onOpenImports} data-testid="board-open-imports">
      {vi.board.detail.openImports}
    </Button>
  );
  return <Notice actions={action}>{vi.board.noReports}</Notice>;
}

function NoDuties({ onOpenDirective }: Pick<BoardScreenProps, 'onOpenDirective'>) {
  return (
    <EmptyState icon={<Table20Regular fontSize={40} />} title={vi.board.empty} hint={vi.board.emptyHint}>
      <Button onClick={onOpenDirective}>{vi.board.openDirective}</Button>
    </EmptyState>
  );
}
