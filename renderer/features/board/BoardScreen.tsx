import { Button } from '@fluentui/react-components';
import { type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import type { BoardCell } from '../../../electron/domain/board';
import { type BoardFilter, sectionsInOrder, sectionsOf } from '../../../electron/domain/boardView';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { BoardPart } from '../../../electron/ipc/contract';
import type { ShownBoard } from '../../lib/useBoard';
import { strings } from '../../text/vi';
import { AfterClosing } from '../../ui/AfterClosing';
import { EmptyState } from '../../ui/EmptyState';
import { ForWork } from '../../ui/ForWork';
import { Table20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Tabs } from '../../ui/Tabs';
import { WorkButton } from '../../ui/WorkButton';
import { BoardCounts } from './BoardCounts';
import { BoardFilters } from './BoardFilters';
import styles from './BoardFilters.module.css';
import { BoardTable, type BoardTableProps } from './BoardTable';
import { sectionKey } from './boardModel';
import { CellDetail } from './CellDetail';
import { CellMenu, GrantOfCell, type PointedCell } from './CellMenu';
import { OnceTable } from './OnceTable';
import { PrintChoice } from './PrintChoice';
import { type BoardLook, useBoardLook } from './rememberedFilter';
import { SummaryStrip } from './SummaryStrip';
import { type BoardInView, useShownBoard } from './useShownBoard';

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
  const [look, setLook] = useBoardLook(props.directiveId);
  const { query, onDrawn } = useShownBoard(props.directiveId, props.asOf, look);
  return (
    <Page isFilled>
      {above}
      <QueryView query={query}>{(board) => <BoardView {...props} {...{ board, look, setLook, onDrawn }} />}</QueryView>
    </Page>
  );
}

export interface OpenedCell {
  readonly unitName: string;
  readonly scheduleId: string;
  readonly formLabel: string;
  readonly cell: BoardCell;
}

interface BoardViewProps extends BoardScreenProps, Pick<BoardInView, 'onDrawn'> {
  readonly board: ShownBoard;
  readonly look: BoardLook;
  readonly setLook: (look: Partial<BoardLook>) => void;
}

function BoardView({ board, look, setLook, onDrawn, asOf, onOpenDirective, onPrint, ...rest }: BoardViewProps) {
  const { filter } = look;
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const [pointed, setPointed] = useState<PointedCell | null>(null);
  const [granting, setGranting] = useState<OpenedCell | null>(null);
  const tabs = sectionsInOrder(sectionsOf(board, filter));
  const chosen = tabs.find(({ scheduleId }) => scheduleId === look.section) ?? tabs[0];
  const section = board.shown;
  const formLabel = section?.formLabel ?? '';
  const scheduleId = section?.scheduleId ?? '';
  const open = useCallback(
    (unitName: string, cell: BoardCell) => setOpened({ unitName, scheduleId, formLabel, cell }),
    [formLabel, scheduleId],
  );
  const point = useCallback(
    (unitName: string, cell: BoardCell, event: MouseEvent<Element>) => {
      event.preventDefault();
      const at = { x: event.clientX, y: event.clientY };
      setPointed({ opened: { unitName, scheduleId, formLabel, cell }, at, origin: event.currentTarget });
    },
    [formLabel, scheduleId],
  );
  const change = (next: BoardFilter) => setLook({ filter: next });
  if (board.sections.length === 0) return <NoDuties onOpenDirective={onOpenDirective} />;
  return (
    <>
      <div className={styles.head}>
        <Tabs
          label={strings.board.sections}
          tabs={tabs.map((one) => ({
            value: sectionKey(one, tabs),
            label: `${one.formLabel} (${strings.units(String(one.unitsNow))})`,
          }))}
          value={chosen ? sectionKey(chosen, tabs) : ''}
          onChange={(key) =>
            setLook({ section: tabs.find((one) => sectionKey(one, tabs) === key)?.scheduleId ?? null })
          }
          testId="board-section"
        />
        <div className={styles.tools} data-part>
          <BoardFilters board={board} filter={filter} onChange={change} />
          {section && (
            <PrintChoice
              key={`${section.scheduleId} ${board.at}`}
              section={section}
              at={board.at}
              onPrint={(span) => onPrint({ scheduleId: section.scheduleId, filter, span })}
            />
          )}
        </div>
      </div>
      <AfterClosing directiveId={board.directiveId} asOf={asOf} />
      {!board.hasReports && <NoReports onOpenImports={rest.onOpenImports} />}
      {section ? (
        <>
          <BoardCounts section={section} asOf={board.at} filter={filter} onChange={change} />
          <Grid key={section.scheduleId} {...{ section, onDrawn }} asOf={board.at} onOpen={open} onPoint={point} />
          <SummaryStrip directiveId={board.directiveId} formId={section.formId} asOf={asOf} />
        </>
      ) : (
        <Notice>{strings.board.filter.noSections}</Notice>
      )}
      {pointed && section && (
        <CellMenu
          pointed={pointed}
          every={section.every}
          at={board.at}
          onOpen={setOpened}
          onGrant={setGranting}
          onClose={() => setPointed(null)}
          {...rest}
        />
      )}
      {granting && (
        <GrantOfCell directiveId={rest.directiveId} at={board.at} opened={granting} onClose={() => setGranting(null)} />
      )}
      {opened && section && (
        <CellDetail opened={opened} every={section.every} at={board.at} onClose={() => setOpened(null)} {...rest} />
      )}
    </>
  );
}

/** One state per unit leaves room for a table with file and time; several periods make a grid. */
function Grid(props: BoardTableProps) {
  return props.section.periods.length <= 1 ? <OnceTable {...props} /> : <BoardTable {...props} />;
}

function NoReports({ onOpenImports }: Pick<BoardScreenProps, 'onOpenImports'>) {
  const action = (
    <WorkButton
      call="imports.prepare"
      size="small"
      appearance="primary"
      onClick={onOpenImports}
      data-testid="board-open-imports"
    >
      {strings.board.detail.openImports}
    </WorkButton>
  );
  return (
    <Notice actions={action}>
      {strings.board.noReports} <ForWork call="imports.prepare">{strings.board.noReportsTodo}</ForWork>
    </Notice>
  );
}

function NoDuties({ onOpenDirective }: Pick<BoardScreenProps, 'onOpenDirective'>) {
  return (
    <EmptyState icon={<Table20Regular fontSize={40} />} title={strings.board.empty} hint={strings.board.emptyHint}>
      <Button onClick={onOpenDirective}>{strings.board.openDirective}</Button>
    </EmptyState>
  );
}
