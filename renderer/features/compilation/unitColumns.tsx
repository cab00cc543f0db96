import type { CellState } from '../../../electron/domain/board';
import type { CompiledIndicator, CompiledUnit } from '../../../electron/domain/compilation';
import { countOrDash, formatChange, formatLateness, formatTime, formatTimeShort } from '../../lib/formatting';
import { remarksFromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import type { Column } from '../../ui/tableTypes';
import traceStyles from '../../ui/trace/Trace.module.css';
import styles from './Compilation.module.css';

const words = strings.compilation.column;

type UnitColumn = Column<CompiledUnit>;
type CountKey = 'numerator' | 'denominator' | 'shortfall';

function countColumn(key: CountKey, header: string, width: number): UnitColumn {
  return {
    key,
    header,
    width,
    align: 'end',
    sortValue: (unit) => unit[key],
    firstDirection: 'descending',
    render: (unit) => countOrDash(unit[key]),
  };
}

function ReceivedAt({ unit }: { readonly unit: CompiledUnit }) {
  if (unit.state === 'missing') return strings.dash; // the notes say so
  if (unit.receivedAt === null) return strings.state[letOffState(unit)];
  return (
    <>
      {/* how late it came stands in the notes */}
      <span
        title={unit.lateMinutes === null ? undefined : strings.compilation.lateBy(formatLateness(unit.lateMinutes))}
      >
        {formatTimeShort(unit.receivedAt)}
      </span>
    </>
  );
}

/** As its cell on the board. */
function letOffState({ state, letOff }: CompiledUnit): CellState {
  return letOff === 'ended' || letOff === 'closed' ? letOff : state;
}

function Note({ unit: { state, note } }: { readonly unit: CompiledUnit }) {
  const words = remarksFromCore(note);
  return state === 'missing' ? <StatusCell look="absent">{words}</StatusCell> : words;
}

/** Somebody outside has counted at least one of the units. */
export function hasCounts({ units }: CompiledIndicator): boolean {
  return units.some(({ outside }) => outside !== null);
}

const GAP_COLUMN: UnitColumn = {
  key: 'gap',
  header: words.gap,
  width: 108,
  align: 'end',
  firstDirection: 'descending',
  sortValue: ({ outside }) => outside?.difference ?? null,
  render: (unit) => <Gap unit={unit} />,
};

function Gap({ unit: { outside } }: { readonly unit: CompiledUnit }) {
  if (outside === null) return strings.dash;
  return (
    <span title={strings.compilation.countedBy(outside.source, formatTime(outside.asOf))}>
      {formatChange(outside.difference, 0)}
      <div className={styles.small}>{strings.compilation.counted(countOrDash(outside.value))}</div>
    </span>
  );
}

/** @param onTrace opens where the figures of a unit come from */
export function unitColumns(indicator: CompiledIndicator, onTrace: (unitId: string) => void): readonly UnitColumn[] {
  return [
    { key: 'ordinal', header: strings.table.ordinal, width: 44, align: 'end', render: (_, index) => index + 1 },
    {
      key: 'unit',
      header: strings.table.unit,
      width: 180,
      minWidth: 120,
      isRowHeader: true,
      isSticky: true,
      sortValue: ({ unitName }) => unitName,
      render: ({ unitId, unitName }) => (
        <button
          type="button"
          className={traceStyles.trace}
          title={strings.summary.trace.open(unitName)}
          onClick={() => onTrace(unitId)}
          data-testid={`trace-${unitId}`}
        >
          {unitName}
        </button>
      ),
    },
    countColumn('denominator', indicator.denominatorLabel, 132),
    countColumn('numerator', indicator.numeratorLabel, 148),
    {
      key: 'percent',
      header: words.percent,
      width: 78,
      align: 'end',
      firstDirection: 'descending',
      sortValue: ({ percentScaled }) => percentScaled,
      render: ({ percentPrinted }) => percentPrinted ?? strings.dash,
    },
    {
      key: 'change',
      header: words.change,
      width: 82,
      align: 'end',
      firstDirection: 'descending',
      sortValue: ({ changeScaled }) => changeScaled,
      render: ({ changeScaled }) => formatChange(changeScaled, indicator.decimals),
    },
    {
      key: 'rank',
      header: words.rank,
      width: 64,
      align: 'end',
      sortValue: ({ rank }) => rank,
      render: ({ rank }) => countOrDash(rank),
    },
    countColumn('shortfall', words.shortfall, 70),
    ...(hasCounts(indicator) ? [GAP_COLUMN] : []),
    {
      key: 'receivedAt',
      header: words.receivedAt,
      width: 124,
      sortValue: ({ receivedAt }) => receivedAt,
      render: (unit) => <ReceivedAt unit={unit} />,
    },
    { key: 'note', header: words.note, minWidth: 150, render: (unit) => <Note unit={unit} /> },
  ];
}
