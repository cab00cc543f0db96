import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { partsOf } from '../../../electron/domain/calendar';
import type { NumberSeries } from '../../../electron/domain/numbering/series';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { records } from '../../text/records';
import { Add20Regular } from '../../ui/icons';
import { Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Records.module.css';
import { SeriesDialog } from './SeriesDialog';
import { SeriesNumbersView } from './SeriesNumbersView';

const words = records.series;

/** Number series: which there are, and every number of one of them in a year. */
export function SeriesTab() {
  const list = useQuery('series.list', {});
  const today = useToday();
  return (
    <QueryView query={list}>
      {({ series }) => (today === null ? null : <SeriesView all={series} year={partsOf(today).year} />)}
    </QueryView>
  );
}

function SeriesView({ all, year: thisYear }: { readonly all: readonly NumberSeries[]; readonly year: number }) {
  const [seriesId, setSeriesId] = useState(all[0]?.id ?? '');
  const [year, setYear] = useState(thisYear);
  const [editing, setEditing] = useState<NumberSeries | 'new' | null>(null);
  const series = all.find(({ id }) => id === seriesId);
  const numbers = useQuery('series.numbers', series === undefined ? null : { seriesId, year });
  const known = numbers.status === 'success' ? numbers.data.years : [];
  const years = [...new Set([thisYear, year, ...known])].sort((a, b) => b - a);
  return (
    <>
      <Toolbar>
        <Select
          className={styles.choice}
          aria-label={words.choose}
          value={seriesId}
          onChange={(_, { value }) => setSeriesId(value)}
          data-testid="series-choice"
        >
          {all.map(({ id, name, isClosed }) => (
            <option key={id} value={id}>
              {isClosed ? words.closed(name) : name}
            </option>
          ))}
        </Select>
        <Select
          className={styles.narrow}
          aria-label={records.year}
          value={String(year)}
          onChange={(_, { value }) => setYear(Number(value))}
          data-testid="series-year"
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
        <WorkButton call="series.save" onClick={() => setEditing(series ?? null)} data-testid="series-edit">
          {words.edit}
        </WorkButton>
        <Spacer />
        <WorkButton
          call="series.save"
          icon={<Add20Regular />}
          onClick={() => setEditing('new')}
          data-testid="series-add"
        >
          {words.add}
        </WorkButton>
      </Toolbar>
      <p className={styles.quiet}>{words.law}</p>
      <QueryView query={numbers}>
        {(data) => <SeriesNumbersView key={`${seriesId} ${year}`} seriesId={seriesId} year={year} data={data} />}
      </QueryView>
      {editing !== null && (
        <SeriesDialog
          series={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null);
            setSeriesId(id);
          }}
        />
      )}
    </>
  );
}
