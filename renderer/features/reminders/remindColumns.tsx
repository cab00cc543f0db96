import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { LEADER_LEVEL, REMINDER_WAYS, type ReminderWay } from '../../../electron/domain/reminder';
import { formatTimeDated } from '../../lib/formatting';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { History20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import type { Column } from '../../ui/tableTypes';
import styles from './Reminders.module.css';
import { lacks, type RemindRow } from './remindModel';

const words = strings.reminding;

export interface RemindColumnsInput {
  readonly rows: readonly RemindRow[];
  /** Whether anything can be done with those that are ticked. */
  readonly mayRemind: boolean;
  readonly onToggle: (row: RemindRow) => void;
  readonly onToggleAll: (isOn: boolean) => void;
  readonly onWay: (row: RemindRow, way: ReminderWay, isOn: boolean) => void;
  readonly onWayAll: (way: ReminderWay, isOn: boolean) => void;
  readonly onOpenLog: (unitName: string) => void;
}

/** Where nobody has been reminded yet the column says “Lần 1” alone, and the contents take its room. */
const levelWidth = (rows: readonly RemindRow[]) =>
  rows.some(({ standing }) => standing.earlier.length > 0) ? 150 : 60;

export function remindColumns(input: RemindColumnsInput): readonly Column<RemindRow>[] {
  return [
    ...(input.mayRemind ? [chosenColumn(input)] : []),
    {
      key: 'unit',
      header: words.columns.unit,
      width: 168,
      isRowHeader: true,
      render: unitCell,
      sortValue: ({ candidate }) => candidate.unitName,
    },
    { key: 'reasons', header: words.columns.reasons, minWidth: 200, render: reasonsCell },
    {
      key: 'level',
      header: words.columns.level,
      width: levelWidth(input.rows),
      render: (row) => <LevelCell row={row} onOpenLog={input.onOpenLog} />,
      sortValue: ({ standing }) => standing.level,
    },
    ...(input.mayRemind ? REMINDER_WAYS.map((way) => wayColumn(way, input)) : []),
  ];
}

function chosenColumn({ rows, onToggle, onToggleAll }: RemindColumnsInput): Column<RemindRow> {
  const isAll = rows.every(({ isChosen }) => isChosen);
  return {
    key: 'chosen',
    header: (
      <input
        type="checkbox"
        className={styles.check}
        checked={isAll}
        aria-label={words.selectAll}
        onChange={() => onToggleAll(!isAll)}
        data-testid="remind-select-all"
      />
    ),
    label: words.selectAll,
    width: 34,
    render: (row) => (
      <input
        type="checkbox"
        className={styles.check}
        checked={row.isChosen}
        aria-label={words.select(row.candidate.unitName)}
        onChange={() => onToggle(row)}
        data-testid={`remind-check-${row.candidate.unitId}`}
      />
    ),
  };
}

function wayColumn(way: ReminderWay, { rows, onWay, onWayAll }: RemindColumnsInput): Column<RemindRow> {
  const able = rows.filter((row) => row.isChosen && (way !== 'letter' || row.hasLetter));
  const isAll = able.length > 0 && able.every(({ ways }) => ways.includes(way));
  return {
    key: way,
    header: (
      <label className={styles.wayHead}>
        {words.ways[way]}
        <input
          type="checkbox"
          className={styles.check}
          checked={isAll}
          disabled={able.length === 0}
          aria-label={words.wayForAll(words.ways[way])}
          onChange={() => onWayAll(way, !isAll)}
          data-testid={`remind-all-${way}`}
        />
      </label>
    ),
    label: words.ways[way],
    width: 54,
    align: 'center',
    render: (row) => {
      const isAble = way !== 'letter' || row.hasLetter;
      return (
        <input
          type="checkbox"
          className={styles.check}
          checked={row.ways.includes(way)}
          disabled={!isAble}
          title={isAble ? undefined : words.noLetter}
          aria-label={words.wayFor(words.ways[way], row.candidate.unitName)}
          onChange={() => onWay(row, way, !row.ways.includes(way))}
          data-testid={`remind-${way}-${row.candidate.unitId}`}
        />
      );
    },
  };
}

function unitCell({ candidate, ways }: RemindRow) {
  const { unitName, contact, channel } = candidate;
  const person = contact === null ? '' : [contact.fullName, contact.phone].filter((part) => part !== '').join(', ');
  const preferred = channel === null ? '' : words.prefers(strings.registry.channels[channel]);
  const below = [person, preferred].filter((part) => part !== '').join('; ');
  return (
    <span className={styles.two}>
      <span>{unitName}</span>
      {below !== '' && <span className={styles.quiet}>{below}</span>}
      {lacks(candidate, ways).map((lack) => (
        <StatusCell key={lack} look="attention">
          {words.lacks[lack]}
        </StatusCell>
      ))}
    </span>
  );
}

function reasonsCell({ points }: RemindRow) {
  return (
    <span className={styles.two}>
      {points.map(({ text }) => (
        <span key={text}>{fromCore(text)}</span>
      ))}
    </span>
  );
}

function LevelCell({ row, onOpenLog }: { readonly row: RemindRow; readonly onOpenLog: (unitName: string) => void }) {
  const { standing, candidate } = row;
  const last = standing.earlier.at(-1);
  if (last === undefined) return <span>{words.level('1')}</span>;
  const ways = last.ways.map((way) => words.ways[way]).join(strings.listSeparator);
  return (
    <span className={styles.level}>
      <span className={styles.two}>
        <span>
          {words.level(formatCount(standing.level))}
          {standing.level >= LEADER_LEVEL && `, ${words.toLeader}`}
        </span>
        <span className={styles.quiet}>{words.lastTime(formatTimeDated(last.at), ways)}</span>
        {standing.isRemindedToday && <StatusCell look="attention">{words.today}</StatusCell>}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<History20Regular />}
        title={words.openLog(candidate.unitName)}
        aria-label={words.openLog(candidate.unitName)}
        onClick={() => onOpenLog(candidate.unitName)}
        data-testid={`remind-log-${candidate.unitId}`}
      />
    </span>
  );
}
