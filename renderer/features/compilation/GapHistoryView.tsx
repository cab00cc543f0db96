import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { GapHistory, GapPoint } from '../../../electron/domain/comparison/gapHistory';
import { formatCount } from '../../../electron/domain/numbers';
import type { PeriodKey } from '../../../electron/domain/period';
import { countOrDash, formatChange, formatPeriod, formatShare, formatTime } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { strings } from '../../text/vi';
import { Toolbar } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Compilation.module.css';

const words = strings.comparison;

/** One count of the other body, of one unit or of all together. */
interface GapRow {
  readonly asOf: LocalTime;
  readonly source: string;
  readonly reported: number | null;
  readonly counted: number;
  readonly gap: number | null;
  /** Against the count before of the same body, and on how many units. */
  readonly gapChange: string;
  readonly share: string | null;
  /** Of the unit's own figure; null for all units together. */
  readonly period: PeriodKey | null;
}

/** How the two counts moved apart or together, for all units or for one. */
export function GapHistoryView({ gaps }: { readonly gaps: GapHistory }) {
  const [unitId, setUnitId] = useState('');
  const unit = gaps.units.find(({ id }) => id === unitId);
  const rows = unit === undefined ? totalRows(gaps) : unitRows(unit.points);
  return (
    <>
      <h3 className={styles.label}>{words.gapsTitle}</h3>
      <p className={styles.rules}>{words.gapsHint}</p>
      <Toolbar>
        <Select
          size="small"
          aria-label={words.ofUnit}
          value={unitId}
          onChange={(_, chosen) => setUnitId(chosen.value)}
          data-testid="gaps-unit"
        >
          <option value="">{words.allUnits}</option>
          {inNameOrder(gaps.units, ({ name }) => name).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Toolbar>
      <Table
        caption={words.gapsTitle}
        columns={
          unit === undefined
            ? COLUMNS.filter(({ key }) => key !== 'period')
            : COLUMNS.filter(({ key }) => key !== 'units')
        }
        rows={rows}
        rowKey={({ asOf, source }) => `${asOf} ${source}`}
        testId="gaps"
      />
    </>
  );
}

function totalRows({ totals }: GapHistory): readonly GapRow[] {
  return totals.map(({ units, countedUnits, earlierUnits, gap, change, ...rest }) => ({
    ...rest,
    gap: units === 0 ? null : gap,
    gapChange: change === null ? strings.dash : words.changeOf(formatChange(change.gap, 0), formatCount(change.units)),
    share: [formatShare(units, countedUnits), earlierUnits === 0 ? '' : words.earlier(formatCount(earlierUnits))]
      .filter((part) => part !== '')
      .join('; '),
    period: null,
  }));
}

function unitRows(points: readonly GapPoint[]): readonly GapRow[] {
  return points.map((point, index) => {
    const before = points.slice(0, index).findLast(({ source }) => source === point.source);
    const isKnown = point.gap !== null && before !== undefined && before.gap !== null;
    return {
      ...point,
      gapChange: formatChange(isKnown ? (point.gap ?? 0) - (before.gap ?? 0) : null, 0),
      share: null,
    };
  });
}

const COLUMNS: readonly Column<GapRow>[] = [
  { key: 'moment', header: words.moment, width: 160, isRowHeader: true, render: ({ asOf }) => formatTime(asOf) },
  { key: 'source', header: words.source, minWidth: 140, render: ({ source }) => source },
  {
    key: 'reported',
    header: words.reported,
    width: 120,
    align: 'end',
    render: ({ reported }) => countOrDash(reported),
  },
  {
    key: 'counted',
    header: words.countedOutside,
    width: 130,
    align: 'end',
    render: ({ counted }) => countOrDash(counted),
  },
  { key: 'gap', header: words.gap, width: 110, align: 'end', render: ({ gap }) => formatChange(gap, 0) },
  {
    key: 'gapBefore',
    header: words.gapBefore,
    width: 170,
    align: 'end',
    render: ({ gapChange }) => gapChange,
  },
  {
    key: 'period',
    header: words.ownPeriod,
    width: 150,
    render: ({ period }) => (period === null ? strings.dash : formatPeriod(period)),
  },
  { key: 'units', header: words.units, width: 200, align: 'end', render: ({ share }) => share ?? strings.dash },
];
