import { Button } from '@fluentui/react-components';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Board, BoardCell, BoardSection } from '../../../electron/domain/board';
import { type BoardFilter, rowsOfGroup, rowsShown, sectionsOf } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { BoardPart } from '../../../electron/ipc/contract';
import { useBoard } from '../../lib/useBoard';
import { vi } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { Table20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Tabs } from '../../ui/Tabs';
import { BoardCounts } from './BoardCounts';
import { BoardFilters } from './BoardFilters';
import { BoardTable, type BoardTableProps } from './BoardTable';
import { sectionKey, sectionsInOrder } from './boardModel';
import { CellDetail } from './CellDetail';
import { OnceTable } from './OnceTable';
import { PrintChoice } from './PrintChoice';
import { useBoardLook } from './rememberedFilter';
import { SummaryStrip } from './SummaryStrip';

export interface BoardScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly onCompose: (unitId: string) => void;
  readonly onOpenImports: () => void;
  /** Shows the line of an import a report came in. */
  readonly onOpenImportLine: (batchId: string, fileId: string) => void;
  /** A unit has told its report without a file. */
  readonly onKey: (place: Pick<BoardCell, 'unitId' | 'formId' | 'period'> & { readonly scheduleId: string }) => void;
  readonly onOpenDirective: () => void;
  readonly onPrint: (part: BoardPart) => void;
  /** What has to be said before the rows are trusted. */
  readonly above?: ReactNode;
}

/** Units × periods of every duty of a campaign, as known at one moment. */
export function BoardScreen({ above, ...props }: BoardScreenProps) {
  const board = useBoard({ directiveId: props.directiveId, at: props.asOf });
  return (
    <Page isFilled>
      {above}
      <QueryView query={board}>{(data) => <BoardView {...props} board={data} />}</QueryView>
    </Page>
  );
}

export interface OpenedCell {
  readonly unitName: string;
  readonly scheduleId: string;
  readonly formLabel: string;
  readonly cell: BoardCell;
}

/** The board may have been read anew since the cell was opened: an extension just given stands in it then. */
function asItIsNow(opened: OpenedCell, { sections }: Board): OpenedCell {
  const { obligationId } = opened.cell;
  const rows = sections.find(({ scheduleId }) => scheduleId === opened.scheduleId)?.rows ?? [];
  const cell = rows.flatMap(({ cells }) => cells).find((one) => one.obligationId === obligationId);
  return cell === undefined ? opened : { ...opened, cell };
}

function BoardView({ board, asOf, onOpenDirective, onPrint, ...rest }: BoardScreenProps & { readonly board: Board }) {
  const [{ filter, section: chosen }, setLook] = useBoardLook(board.directiveId);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const sections = sectionsInOrder(sectionsOf(board, filter));
  const whole = sections.find((section) => sectionKey(section, sections) === chosen) ?? sections[0];
  const section = useShownSection(whole ?? null, filter, board.at);
  const counted = useCountedSection(whole ?? null, filter.groupId);
  const formLabel = whole?.formLabel ?? '';
  const scheduleId = whole?.scheduleId ?? '';
  const open = useCallback(
    (unitName: string, cell: BoardCell) => setOpened({ unitName, scheduleId, formLabel, cell }),
    [formLabel, scheduleId],
  );
  const change = (next: BoardFilter) => setLook({ filter: next });
  if (board.sections.length === 0) return <NoDuties onOpenDirective={onOpenDirective} />;
  return (
    <>
      <Toolbar>
        <Tabs
          label={vi.board.sections}
          tabs={sections.map((one) => ({
            value: sectionKey(one, sections),
            label: `${one.formLabel} (${vi.units(String(one.rows.length))})`,
          }))}
          value={whole ? sectionKey(whole, sections) : ''}
          onChange={(key) => setLook({ section: key })}
          testId="board-section"
        />
        <Spacer />
        <BoardFilters board={board} filter={filter} onChange={change} />
        {whole && section && (
          <PrintChoice
            key={`${whole.scheduleId} ${board.at}`}
            section={section}
            at={board.at}
            onPrint={(span) => onPrint({ scheduleId: whole.scheduleId, filter, span })}
          />
        )}
      </Toolbar>
      {hasNoReports(board) && <NoReports onOpenImports={rest.onOpenImports} />}
      {whole && section && counted ? (
        <>
          <BoardCounts
            section={whole}
            shownRows={section.rows.length}
            asOf={board.at}
            filter={filter}
            onChange={change}
          />
          <Grid key={whole.scheduleId} section={section} counted={counted} asOf={board.at} onOpen={open} />
          <SummaryStrip directiveId={board.directiveId} formId={section.formId} asOf={asOf} />
        </>
      ) : (
        <Notice>{vi.board.filter.noSections}</Notice>
      )}
      {opened && whole && (
        <CellDetail
          opened={asItIsNow(opened, board)}
          section={whole}
          at={board.at}
          onClose={() => setOpened(null)}
          {...rest}
        />
      )}
    </>
  );
}

/** One state per unit leaves room for a table with file and time; several periods make a grid. */
function Grid(props: BoardTableProps) {
  return props.section.periods.length <= 1 ? <OnceTable {...props} /> : <BoardTable {...props} />;
}

/** The same section as long as nothing of it changes: what is worked out for its grid is kept with it. */
function useShownSection(section: BoardSection | null, filter: BoardFilter, at: LocalTime): BoardSection | null {
  return useMemo(() => section && { ...section, rows: rowsShown(section, filter, at) }, [section, filter, at]);
}

function useCountedSection(section: BoardSection | null, groupId: string | null): BoardSection | null {
  return useMemo(() => section && { ...section, rows: rowsOfGroup(section, groupId) }, [section, groupId]);
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
