import { useState } from 'react';
import { type BoardCell, cellState } from '../../../electron/domain/board';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatLateness, formatTime } from '../../lib/formatting';
import { useClosedAt } from '../../lib/useClosedAt';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { type Fact, Facts } from '../../ui/Facts';
import { HistoryButton } from '../../ui/HistoryButton';
import { Toolbar } from '../../ui/Page';
import { StatusCell } from '../../ui/StatusCell';
import { WorkButton } from '../../ui/WorkButton';
import type { BoardScreenProps, OpenedCell } from './BoardScreen';
import { cellText, LOOK_OF_STATE, periodWords } from './boardModel';
import styles from './CellDetail.module.css';
import { cellSteps } from './cellSteps';
import { EvidenceList } from './EvidenceList';
import { GrantButtons } from './GrantButtons';
import { PersonListDialog } from './PersonListDialog';
import { useNeedsReminder } from './useNeedsReminder';
import { VersionTable } from './VersionTable';

export interface CellDetailProps
  extends Pick<BoardScreenProps, 'directiveId' | 'onCompose' | 'onOpenImports' | 'onOpenImportLine' | 'onKey'> {
  readonly at: LocalTime;
  readonly opened: OpenedCell;
  /** Spans of one report of the duty. */
  readonly every: number;
  readonly onClose: () => void;
}

function factsOf({ formLabel, cell }: OpenedCell, askedChannel: string | null): readonly Fact[] {
  const words = strings.board.detail;
  return [
    [words.form, formLabel],
    [
      words.state,
      <StatusCell key="state" look={LOOK_OF_STATE[cellState(cell)]}>
        {cellText(cell)}
      </StatusCell>,
    ],
    [words.dueAt, cell.dueAt === null ? words.noDue : formatTime(cell.dueAt)],
    [
      strings.editor.grant.original,
      cell.extension?.originalDueAt == null ? null : formatTime(cell.extension.originalDueAt),
    ],
    [strings.editor.grant.reason, cell.extension?.reason ?? null],
    [strings.editor.grant.upper, cell.upperDueAt === null ? null : formatTime(cell.upperDueAt)],
    [strings.editor.grant.exempt, cell.exemptReason],
    [words.dataAsOf, cell.dataAsOf === null ? null : formatTime(cell.dataAsOf)],
    [words.askedChannel, askedChannel],
    [words.receivedAt, cell.receivedAt === null ? words.notReceived : formatTime(cell.receivedAt)],
    [words.madeOf, cell.madeOf],
    [words.late, cell.lateMinutes === null ? null : formatLateness(cell.lateMinutes)],
    [words.versions, versionsText(cell)],
    [strings.keyed.evidenceCount, cell.arrivals > cell.versions ? String(cell.arrivals) : null],
    [words.warnings, cell.warnings === 0 ? null : strings.board.warningCount(String(cell.warnings))],
  ];
}

function versionsText({ versions }: BoardCell): string | null {
  if (versions === 0) return null;
  return versions === 1 ? '1' : strings.board.detail.replaced(String(versions));
}

function whyNoReminder({ state }: BoardCell, closedAt: LocalTime | null): string {
  if (closedAt !== null) return strings.closing.noReminder(formatTime(closedAt));
  return state === 'missing' ? strings.board.detail.noReminderGone : strings.board.detail.noReminder;
}

/** The board may have changed since the cell was opened: an extension just given stands in it then. */
function useAsItIsNow({ directiveId, at, opened }: CellDetailProps) {
  const { scheduleId, cell } = opened;
  const now = useQuery('board.cell', { directiveId, at, scheduleId, obligationId: cell.obligationId });
  if (now.status !== 'success') return { opened, open: [] };
  return { opened: { ...opened, cell: now.data.cell ?? cell }, open: now.data.open };
}

/** All that is known of one duty, and the next steps from here. */
export function CellDetail(props: CellDetailProps) {
  const { directiveId, at, onClose, onOpenImportLine } = props;
  const { opened, open } = useAsItIsNow(props);
  const [personsOf, setPersonsOf] = useState<string | null>(null);
  const { unitName, scheduleId, cell } = opened;
  const needsReminder = useNeedsReminder(directiveId, at, cell);
  const closedAt = useClosedAt(directiveId);
  const steps = cellSteps(opened, needsReminder, props);
  const duty = useQuery('board.duty', { directiveId, scheduleId, obligationId: cell.obligationId });
  const detail = duty.status === 'success' ? duty.data : null;
  const campaign = useQuery('directives.get', { directiveId });
  const form = campaign.status === 'success' ? campaign.data.forms.find(({ id }) => id === cell.formId) : undefined;
  const leave = (step: () => void) => () => {
    onClose();
    step();
  };
  const title = strings.board.detail.title(unitName, periodWords(cell.period, props.every));
  const actions = (
    <>
      {steps.map(({ key, call, label, icon: Icon, isPrimary, testId, run }) => (
        <WorkButton
          key={key}
          call={call}
          appearance={isPrimary ? 'primary' : 'secondary'}
          icon={<Icon />}
          onClick={leave(run)}
          data-testid={testId}
        >
          {label}
        </WorkButton>
      ))}
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={actions} width={680} testId="board-detail">
      <div className={styles.detail}>
        <Facts facts={factsOf(opened, detail?.askedChannel ?? null)} />
        {cell.isWithdrawn && <p>{strings.board.detail.withdrawn}</p>}
        {detail !== null && detail.versions.length > 0 && (
          <VersionTable
            versions={detail.versions}
            closedAt={closedAt}
            onOpenLine={(batchId, fileId) => leave(() => onOpenImportLine(batchId, fileId))()}
            onOpenPersons={setPersonsOf}
          />
        )}
        {detail !== null && (
          <EvidenceList
            versions={detail.versions}
            labelOf={(key) => form?.fields.find((field) => field.key === key)?.label ?? key}
          />
        )}
        <Toolbar>
          <GrantButtons directiveId={props.directiveId} unitName={unitName} cell={cell} open={open} onDone={onClose} />
          <HistoryButton kind="report" subjectId={cell.obligationId} name={title} size="small" />
        </Toolbar>
        {personsOf !== null && <PersonListDialog submissionId={personsOf} onClose={() => setPersonsOf(null)} />}
        {needsReminder === false && <p data-testid="board-no-reminder">{whyNoReminder(cell, closedAt)}</p>}
      </div>
    </Dialog>
  );
}
