import type { BoardRow, BoardSection } from '../../electron/domain/board';
import type {
  BoardLook,
  BoardPage,
  Cascade,
  ColumnSpan,
  SectionHead,
  ShownPart,
} from '../../electron/domain/boardPage';
import type { PeriodCount } from '../../electron/domain/boardView';
import type { LocalTime } from '../../electron/domain/calendar';
import { unpackCells } from '../../electron/domain/packedCells';
import type { PeriodKey } from '../../electron/domain/period';
import { type Query, useQuery } from './useQuery';

/** One duty with the rows that the filter lets through; they hold the cells of `columns`. */
export interface ShownSection extends BoardSection {
  readonly columns: ColumnSpan;
  /** Of the columns and of the period looked at; a period nobody owes anything in is not there. */
  readonly counts: ReadonlyMap<PeriodKey, PeriodCount>;
  readonly cascade: Cascade | null;
  /** Units of the duty, those included that the filter does not let through. */
  readonly units: number;
}

export interface ShownBoard extends Omit<BoardPage, 'shown'> {
  /** null: the filter lets no duty through. */
  readonly shown: ShownSection | null;
}

/** One board for every component that looks at the same answer. */
const unpacked = new WeakMap<BoardPage, ShownBoard>();

function boardOf(page: BoardPage): ShownBoard {
  const { shown } = page;
  const head = page.sections.find(({ scheduleId }) => scheduleId === shown?.scheduleId);
  const known = unpacked.get(page) ?? { ...page, shown: shown && head ? sectionOf(head, shown) : null };
  unpacked.set(page, known);
  return known;
}

function sectionOf(head: SectionHead, { columns, counts, cascade, ...part }: ShownPart): ShownSection {
  const byPeriod = counts.map(
    ({ period, byState, ...count }) => [period, { ...count, byState: new Map(byState) }] as const,
  );
  return { ...head, columns, cascade, counts: new Map(byPeriod), rows: rowsOf(part) };
}

function rowsOf({ rows, cells }: Pick<ShownPart, 'rows' | 'cells'>): readonly BoardRow[] {
  const all = unpackCells(cells);
  let next = 0;
  return rows.map(({ cellCount, ...row }) => {
    const first = next;
    next += cellCount;
    return { ...row, cells: all.slice(first, next) };
  });
}

export function useBoard(
  asked: { readonly directiveId: string; readonly at: LocalTime } & BoardLook,
): Query<ShownBoard> {
  const query = useQuery('board.show', asked);
  return query.status === 'success' ? { ...query, data: boardOf(query.data) } : query;
}
