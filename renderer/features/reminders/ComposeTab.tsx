import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { at, dayOf, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { REMINDER_KINDS, type ReminderKind, type ReminderWay, USUAL_KINDS } from '../../../electron/domain/reminder';
import type { ReminderCandidates } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useMayCall } from '../../lib/vault';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { MailAlert20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { WorkButton } from '../../ui/WorkButton';
import { MessagesDialog } from './MessagesDialog';
import styles from './Reminders.module.css';
import { remindColumns } from './remindColumns';
import { type Choices, itemsOf, kindCounts, type RemindRow, remindRows, withWay } from './remindModel';

const words = strings.reminding;

export interface ComposeTabProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly onOpenLog: (unitName: string) => void;
}

/** Whom to remind, of what, by which ways: all proposed, all changeable. */
export function ComposeTab(props: ComposeTabProps) {
  const { directiveId, asOf } = props;
  const [chosen, setChosen] = useState<LocalTime | null>(null);
  const remindedAt = chosen ?? asOf; // whoever looks at a moment reminds at that moment, unless he says otherwise
  const candidates = useQuery('reminders.candidates', { directiveId, at: asOf, remindedAt });
  return (
    <QueryView query={candidates}>
      {(data) => <Compose {...props} candidates={data} remindedAt={remindedAt} onMoment={setChosen} />}
    </QueryView>
  );
}

interface ComposeProps extends ComposeTabProps {
  readonly candidates: ReminderCandidates;
  readonly remindedAt: LocalTime;
  readonly onMoment: (moment: LocalTime) => void;
}

const PROPOSED: Choices = { kinds: USUAL_KINDS, insist: false, isChosen: new Map(), ways: new Map() };

function Compose({ directiveId, asOf, onOpenLog, candidates, remindedAt, onMoment }: ComposeProps) {
  const [choices, setChoices] = useState<Choices>(PROPOSED);
  const prepare = useMutation('reminders.prepare');
  const { unread, report } = useUnreadTexts();
  const rows = remindRows(candidates.units, candidates.today, choices);
  const items = itemsOf(rows);
  const choice = { directiveId, at: asOf, kinds: choices.kinds, items, remindedAt };
  const mayRemind = useMayCall('reminders.prepare');
  const columns = remindColumns({
    rows,
    mayRemind,
    onToggle: (row) =>
      setChoices({ ...choices, isChosen: withEntry(choices.isChosen, row.candidate.unitId, !row.isChosen) }),
    onToggleAll: (isOn) =>
      setChoices({ ...choices, isChosen: new Map(rows.map((row) => [row.candidate.unitId, isOn])) }),
    onWay: (row, way, isOn) => setChoices({ ...choices, ways: withWays([row], choices.ways, way, isOn) }),
    onWayAll: (way, isOn) =>
      setChoices({
        ...choices,
        ways: withWays(
          rows.filter(({ isChosen }) => isChosen),
          choices.ways,
          way,
          isOn,
        ),
      }),
    onOpenLog,
  });
  const remindedToday = rows.filter(({ standing }) => standing.isRemindedToday);
  return (
    <>
      <Kinds candidates={candidates} choices={choices} onChange={setChoices} hasToday={remindedToday.length > 0} />
      {rows.length === 0 ? (
        <EmptyState
          icon={<MailAlert20Regular fontSize={40} />}
          title={words.none}
          hint={words.noneHint}
          next={['board']}
        />
      ) : (
        <>
          <Table
            caption={words.caption}
            columns={columns}
            rows={rows}
            rowKey={({ candidate }) => candidate.unitId}
            look={({ candidate, isChosen }) => ({
              isMuted: mayRemind && !isChosen,
              testId: `remind-row-${candidate.unitId}`,
            })}
            isFilled
            searchText={textOf}
            testId="remind-table"
          />
          {mayRemind && (
            <div className={styles.foot}>
              <UnreadContext value={report}>
                <MomentFields remindedAt={remindedAt} onMoment={onMoment} />
              </UnreadContext>
              <WorkButton
                call="reminders.prepare"
                appearance="primary"
                disabled={items.length === 0 || unread.length > 0 || prepare.isPending}
                onClick={() => prepare.run(choice)}
                data-testid="remind-compose"
              >
                {words.compose(formatCount(items.length))}
              </WorkButton>
              <UnreadNotice unread={unread} testId="remind-unread" />
              {candidates.issuedOn !== null && dayOf(remindedAt) < candidates.issuedOn && (
                <Notice tone="warning" testId="remind-before-letter">
                  {words.beforeLetter(formatDay(dayOf(remindedAt)), formatDay(candidates.issuedOn))}
                </Notice>
              )}
              {remindedToday.length > 0 && !choices.insist && (
                <Notice tone="warning" testId="remind-left-out">
                  {words.leftOut(formatCount(remindedToday.length))}
                </Notice>
              )}
              <span className={styles.quiet}>{words.notSent}</span>
            </div>
          )}
        </>
      )}
      <FailureNotice failure={prepare.failure} />
      {prepare.state.status === 'success' && (
        <MessagesDialog
          choice={choice}
          insist={choices.insist}
          prepared={prepare.state.value}
          onClose={() => {
            prepare.reset();
            setChoices({ ...choices, insist: false });
          }}
        />
      )}
    </>
  );
}

function MomentFields({ remindedAt, onMoment }: Pick<ComposeProps, 'remindedAt' | 'onMoment'>) {
  const day = dayOf(remindedAt);
  const clock = remindedAt.slice(11);
  return (
    <>
      <span className={styles.quiet}>{words.remindedAt}</span>
      <div className={styles.clock}>
        <ClockField
          label={words.remindedClock}
          size="small"
          value={clock}
          onCommit={(next) => next !== null && onMoment(at(day, next))}
          testId="remind-clock"
        />
      </div>
      <div className={styles.day}>
        <DayField
          label={words.remindedDay}
          size="small"
          year={partsOf(day).year}
          value={day}
          onCommit={(next) => next !== null && onMoment(at(next, clock))}
          testId="remind-day"
        />
      </div>
    </>
  );
}

function withEntry(map: ReadonlyMap<string, boolean>, key: string, value: boolean): ReadonlyMap<string, boolean> {
  return new Map([...map, [key, value]]);
}

function withWays(rows: readonly RemindRow[], ways: Choices['ways'], way: ReminderWay, isOn: boolean): Choices['ways'] {
  return new Map([...ways, ...rows.map((row) => [row.candidate.unitId, withWay(row.ways, way, isOn)] as const)]);
}

interface KindsProps {
  readonly candidates: ReminderCandidates;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly hasToday: boolean;
}

function Kinds({ candidates, choices, onChange, hasToday }: KindsProps) {
  const counts = kindCounts(candidates.units);
  const toggle = (kind: ReminderKind, isOn: boolean) =>
    onChange({
      ...choices,
      kinds: REMINDER_KINDS.filter((one) => (one === kind ? isOn : choices.kinds.includes(one))),
    });
  return (
    <fieldset className={`${styles.kinds} bare`} aria-label={words.kindsLabel}>
      <span className={styles.quiet}>{words.kindsLabel}</span>
      {REMINDER_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={`${words.kinds[kind]} (${formatCount(counts.get(kind) ?? 0)})`}
          checked={choices.kinds.includes(kind)}
          disabled={counts.get(kind) === 0}
          onChange={(_, { checked }) => toggle(kind, checked === true)}
          data-testid={`remind-kind-${kind}`}
        />
      ))}
      {hasToday && (
        <Checkbox
          label={words.insist}
          title={words.insistHint}
          checked={choices.insist}
          onChange={(_, { checked }) => onChange({ ...choices, insist: checked === true, isChosen: new Map() })}
          data-testid="remind-insist"
        />
      )}
    </fieldset>
  );
}

function textOf({ candidate }: RemindRow): string {
  return candidate.unitName;
}
