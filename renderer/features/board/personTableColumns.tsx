import { useEffect } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { PersonListHead } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { Warning16Filled } from '../../ui/icons';
import type { Column } from '../../ui/tableTypes';
import styles from './PersonList.module.css';
import type { PersonPages } from './usePersonPages';

const words = strings.persons;
type ListColumn = PersonListHead['columns'][number];

const WIDTHS: Readonly<Partial<Record<ListColumn['type'], number>>> = {
  ordinal: 64,
  personName: 210,
  phone: 120,
  count: 110,
};

/** Columns of a list of people, a row being its place in what was found. */
export function personTableColumns(head: PersonListHead, pages: PersonPages): readonly Column<number>[] {
  return [
    ...head.columns.map((column, at) => ({
      key: column.key,
      header: column.label,
      width: WIDTHS[column.type],
      minWidth: WIDTHS[column.type] ?? 140,
      align: column.type === 'count' ? ('end' as const) : ('start' as const),
      isRowHeader: column.type === 'personName',
      render: (place: number) =>
        at === 0 ? <FirstCell place={place} pages={pages} /> : cellText(pages.entryAt(place)?.cells[at], column),
    })),
    {
      key: 'sourceRow',
      header: words.sourceRow,
      width: 72,
      align: 'end' as const,
      render: (place: number) => pages.entryAt(place)?.sourceRow ?? '',
    },
    {
      key: 'findings',
      header: words.findings,
      minWidth: 220,
      render: (place: number) => <Findings messages={pages.entryAt(place)?.findings ?? []} />,
    },
  ].map(({ width, ...column }) => ({ ...column, ...(width !== undefined && { width }) }));
}

/** Whoever sees the row wants its page. */
function FirstCell({ place, pages }: { readonly place: number; readonly pages: PersonPages }) {
  useEffect(() => pages.want(place), [place, pages]);
  const entry = pages.entryAt(place);
  return entry === null ? words.loading : entry.cells[0];
}

function cellText(value: string | number | undefined, { type }: ListColumn): string {
  if (value === undefined) return '';
  return typeof value === 'number' && type === 'count' ? formatCount(value) : String(value);
}

function Findings({ messages }: { readonly messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <span className={styles.findings}>
      <Warning16Filled aria-hidden /> {messages.join(' ')}
    </span>
  );
}
