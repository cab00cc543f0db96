import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { GapHistory } from '../../../electron/domain/comparison/gapHistory';
import { countOrDash, formatChange, formatShare, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Toolbar } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Compilation.module.css';

const words = vi.comparison;

/** One count of the other body, of one unit or of all together. */
interface GapRow {
  readonly asOf: LocalTime;
  readonly source: string;
  readonly reported: number | null;
  readonly counted: number;
  readonly gap: number | null;
  /** Against the count before of the same body. */
  readonly gapChange: number | null;
  readonly share: string | null;
}

/** How the two counts moved apart or together, for all units or for one. */
export function GapHistoryView({ gaps }: { readonly gaps: GapHistory }) {
  const [unitId, setUnitId] = useState('');
  const unit = gaps.units.find(({ id }) => id === unitId);
  const rows =
    unit === undefined ? totalRows(gaps) : withChanges(unit.points.map((point) => ({ ...point, share: null })));
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
          {gaps.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Toolbar>
      <Table
        caption={words.gapsTitle}
        columns={unit === undefined ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'units')}
        rows={rows}
        rowKey={({ asOf, source }) => `${asOf} ${source}`}
        testId="gaps"
      />
    </>
  );
}

function totalRows({ totals }: GapHistory): readonly GapRow[] {
  return withChanges(
    totals.map(({ units, countedUnits, gap, ...rest }) => ({
      ...rest,
      gap: units === 0 ? null : gap,
      share: formatShare(units, countedUnits),
    })),
  );
}

function withChanges(rows: readonly Omit<GapRow, 'gapChange'>[]): readonly GapRow[] {
  return rows.map((row, index) => {
    const before = rows.slice(0, index).findLast(({ source }) => source === row.source);
    const gapChange = row.gap === null || before === undefined || before.gap === null ? null : row.gap - before.gap;
    return { ...row, gapChange };
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
    width: 130,
    align: 'end',
    render: ({ gapChange }) => formatChange(gapChange, 0),
  },
  { key: 'units', header: words.units, width: 100, align: 'end', render: ({ share }) => share ?? vi.dash },
];
