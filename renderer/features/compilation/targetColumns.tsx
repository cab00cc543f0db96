import type { TargetView, UnitTarget } from '../../../electron/domain/targetView';
import { countOrDash, formatDayShort } from '../../lib/formatting';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import { TracedName } from '../../ui/trace/TracedName';
import styles from './Compilation.module.css';
import { forecastShort, forecastText } from './forecastText';
import { currentOf } from './targetModel';

const words = strings.targets.column;

interface StallProps {
  readonly unit: UnitTarget;
  readonly isStalled: boolean;
  readonly onToggle: (unitId: string) => void;
}

/** Ticked: taken as bringing nobody any more. The figures' own word is beside it. */
function Stall({ unit: { unitId, unitName, shortfall, stall }, isStalled, onToggle }: StallProps) {
  if (shortfall === null || shortfall === 0) return strings.dash;
  return (
    <label className={styles.stall}>
      <input
        type="checkbox"
        checked={isStalled}
        aria-label={words.stalledOf(unitName)}
        onChange={() => onToggle(unitId)}
        data-testid={`stalled-${unitId}`}
      />
      {stall !== null && (
        <span className={styles.small}>
          {words.noGrowth(formatDayShort(stall.from.day), formatDayShort(stall.to.day))}
        </span>
      )}
    </label>
  );
}

/** The base of each rate stands over its own columns; no column mixes two. */
function otherColumns({ otherBases }: TargetView): readonly Column<UnitTarget>[] {
  return otherBases.flatMap(({ key, label }) => {
    const of = ({ bases }: UnitTarget) => bases.find(({ measureKey }) => measureKey === key) ?? null;
    return [
      {
        key: `percent ${key}`,
        header: words.percentOn(label),
        width: 120,
        align: 'end' as const,
        firstDirection: 'descending' as const,
        sortValue: (unit: UnitTarget) => of(unit)?.percentScaled ?? null,
        render: (unit: UnitTarget) => of(unit)?.percentPrinted ?? strings.dash,
      },
      {
        key: `rank ${key}`,
        header: words.rankOn(label),
        width: 100,
        align: 'end' as const,
        sortValue: (unit: UnitTarget) => of(unit)?.rank ?? null,
        render: (unit: UnitTarget) => countOrDash(of(unit)?.rank ?? null),
      },
    ];
  });
}

/** @param extras what each unit would have to bring beyond its own shortfall */
export function targetColumns(
  view: TargetView,
  extras: ReadonlyMap<string, number>,
  stalled: ReadonlySet<string>,
  onToggle: (unitId: string) => void,
): readonly Column<UnitTarget>[] {
  const count = (key: string, header: string, width: number, pick: (unit: UnitTarget) => number | null) => ({
    key,
    header,
    width,
    align: 'end' as const,
    firstDirection: 'descending' as const,
    sortValue: pick,
    render: (unit: UnitTarget) => countOrDash(pick(unit)),
  });
  const current = currentOf(view);
  const required = current === null ? '' : words.of(current.requiredPrinted);
  const deadline = current?.deadline ?? null;
  const extraOf = ({ unitId }: UnitTarget) => extras.get(unitId) ?? null;
  return [
    {
      key: 'name',
      header: strings.table.unit,
      minWidth: 150,
      isRowHeader: true,
      isSticky: true,
      sortValue: ({ unitName }) => unitName,
      render: ({ unitId, unitName, isStandIn }) => (
        <>
          <TracedName indicatorId={view.indicatorId} unitId={unitId} unitName={unitName} />
          {isStandIn && <div className={styles.small}>{strings.targets.isStandIn}</div>}
        </>
      ),
    },
    count('denominator', view.denominatorLabel, 120, ({ denominator }) => denominator),
    count('numerator', view.numeratorLabel, 120, ({ numerator }) => numerator),
    {
      key: 'percent',
      header: words.percent,
      width: 84,
      align: 'end',
      firstDirection: 'descending',
      sortValue: ({ percentScaled }) => percentScaled,
      render: ({ percentPrinted }) => percentPrinted ?? strings.dash,
    },
    { ...count('rank', words.rank, 74, ({ rank }) => rank), firstDirection: 'ascending' },
    ...otherColumns(view),
    count('shortfall', words.shortfall(required), 84, ({ shortfall }) => shortfall),
    count('perDay', words.perDay, 84, ({ perDay }) => perDay),
    {
      key: 'forecast',
      header: words.forecast(required),
      width: 118,
      sortValue: ({ forecast }) => (forecast.kind === 'day' ? forecast.day : null),
      render: ({ forecast }) => (
        <span title={forecastText(forecast, view.measure, deadline)}>{forecastShort(forecast)}</span>
      ),
    },
    {
      key: 'stalled',
      header: words.stalled,
      width: 118,
      render: (unit) => <Stall unit={unit} isStalled={stalled.has(unit.unitId)} onToggle={onToggle} />,
    },
    count('extra', words.extra, 92, extraOf),
  ];
}
