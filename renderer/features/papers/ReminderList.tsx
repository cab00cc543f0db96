import { type KeyboardEvent, useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { ReminderKind } from '../../../electron/domain/reminder';
import type { ReminderNeed } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useClosedAt } from '../../lib/useClosedAt';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { OpenBatches } from '../../ui/OpenBatches';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { MakeBatch } from './MakeBatch';
import styles from './Papers.module.css';
import type { PaperFields } from './paperModel';
import { ReminderItem } from './ReminderItem';

const words = strings.papers.reminders;
/** What our own letter speaks of. */
const LETTER_KINDS: readonly ReminderKind[] = ['missing', 'below-target'];

/** Where a key leads in the list, from a place to a place; the space bar stays and ticks. */
const WALK: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_place, count) => count - 1,
  ' ': (place) => place,
};

const isOf = (unitId: string | null | undefined) => (need: ReminderNeed) => need.unitId === unitId;

export interface ReminderListProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly fields: PaperFields;
  /** A field of the letters holds a text that was not understood. */
  readonly isUnread: boolean;
  readonly unitId: string | null;
  readonly onChoose: (unitId: string) => void;
}

/**
 * Units that should be reminded and why; any number of letters is saved at once. The list is one tab stop: the arrow keys
 * go from unit to unit, the space bar ticks.
 */
export function ReminderList(props: ReminderListProps) {
  const needs = useQuery('reminders.list', { directiveId: props.directiveId, at: props.asOf });
  return (
    <section className={styles.reminders} aria-label={words.label}>
      <QueryView query={needs}>{(list) => <Reminders {...props} needs={list} />}</QueryView>
    </section>
  );
}

function toggled(set: ReadonlySet<string>, unitId: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(unitId)) next.add(unitId);
  return next;
}

function Reminders({
  needs,
  unitId,
  onChoose,
  ...rest
}: ReminderListProps & { readonly needs: readonly ReminderNeed[] }) {
  const closedAt = useClosedAt(rest.directiveId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set()); // all are wanted unless taken out
  const chosen = needs.filter((need) => !left.has(need.unitId));
  const isAll = chosen.length === needs.length;
  const toggleAll = () => setLeft(isAll ? new Set(needs.map((need) => need.unitId)) : new Set());
  const current = needs.findIndex(isOf(unitId));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const own = event.target instanceof HTMLElement ? needs.findIndex(isOf(event.target.dataset.unit)) : -1;
    const next = own < 0 ? undefined : needs[WALK[event.key]?.(own, needs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    if (event.key === ' ') return setLeft(toggled(left, next.unitId));
    onChoose(next.unitId);
    event.currentTarget.querySelector<HTMLElement>(`[data-unit="${CSS.escape(next.unitId)}"]`)?.focus();
  };
  if (needs.length === 0)
    return (
      <>
        <h2 className={styles.remindersHead}>{closedAt === null ? words.none : strings.closing.noLetter}</h2>
        <p className={styles.waiting} data-testid="letters-none">
          {closedAt === null
            ? unitId === null
              ? words.noneHint
              : words.notNeeded
            : strings.closing.noReminder(formatTime(closedAt))}
        </p>
        <div className={styles.remindersFoot} data-part>
          <OpenBatches />
        </div>
      </>
    );
  return (
    <>
      <h2 className={styles.remindersHead}>
        <ForWork call="batches.make">
          <input
            type="checkbox"
            className={styles.check}
            checked={isAll}
            aria-label={words.selectAll}
            onChange={toggleAll}
            data-testid="reminder-select-all"
          />
        </ForWork>
        {words.count(formatCount(needs.length))}
      </h2>
      <ul className={styles.scroll} onKeyDown={onKeyDown}>
        {needs.map((need, place) => (
          <ReminderItem
            key={need.unitId}
            need={need}
            isCurrent={need.unitId === unitId}
            isStop={place === Math.max(0, current)}
            isChosen={!left.has(need.unitId)}
            onToggle={() => setLeft(toggled(left, need.unitId))}
            onOpen={() => onChoose(need.unitId)}
          />
        ))}
      </ul>
      <ForWork call="batches.make">
        <SaveReminders {...rest} unitIds={chosen.map((need) => need.unitId)} />
      </ForWork>
    </>
  );
}

interface SaveRemindersProps extends Pick<ReminderListProps, 'directiveId' | 'asOf' | 'fields' | 'isUnread'> {
  readonly unitIds: readonly string[];
}

function SaveReminders({ directiveId, asOf, fields, isUnread, unitIds }: SaveRemindersProps) {
  const [logged, setLogged] = useState<LoggedLetters | null>(null);
  const number = fields.number.trim();
  const order = {
    kind: 'reminder' as const,
    directiveId,
    at: asOf,
    remindedAt: asOf,
    unitIds,
    ...(number === '' ? {} : { number }),
    ...(fields.issuedOn === null ? {} : { issuedOn: fields.issuedOn }),
    ...(fields.hasPictures && { hasPictures: true }),
    ...(fields.signatoryId === null ? {} : { signatoryId: fields.signatoryId }),
  };
  return (
    <div className={styles.remindersFoot} data-part>
      <MakeBatch
        order={order}
        isDisabled={isUnread}
        // the log is about the letters that were saved, not about later ticks
        onMade={({ folder, batchId }) => setLogged({ directiveId, asOf, unitIds, folder, batchId })}
      />
      <span className={styles.small}>{words.logHint}</span>
      {logged && <LogLetters key={logged.folder} {...logged} />}
    </div>
  );
}

interface LoggedLetters {
  readonly batchId: string;
  readonly folder: string;
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly unitIds: readonly string[];
}

/** Saving letters is not yet reminding anybody: the clerk says when they go out, and then the log knows them. */
function LogLetters({ directiveId, asOf, unitIds, batchId }: Omit<LoggedLetters, 'folder'>) {
  const record = useMutation('reminders.record');
  const run = () =>
    record.run({
      directiveId,
      at: asOf,
      remindedAt: asOf,
      kinds: LETTER_KINDS,
      items: unitIds.map((unitId) => ({ unitId, ways: ['letter'] })),
      insist: false,
      batchId,
    });
  if (record.state.status === 'success') {
    const { entries, leftOut } = record.state.value;
    return (
      <Notice tone="success" testId="reminders-logged">
        {strings.reminding.recorded(formatCount(entries))}
        {leftOut.length > 0 && ` ${strings.reminding.recordedLeftOut(leftOut.join(strings.listSeparator))}`}
      </Notice>
    );
  }
  return (
    <>
      <WorkButton call="reminders.record" disabled={record.isPending} onClick={run} data-testid="reminders-log">
        {words.log(formatCount(unitIds.length))}
      </WorkButton>
      <FailureNotice failure={record.failure} />
    </>
  );
}
