import { useCallback, useState } from 'react';
import type { ColumnSpan } from '../../../electron/domain/boardPage';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { Span } from '../../lib/gridWindow';
import { type ShownBoard, useBoard } from '../../lib/useBoard';
import type { Query } from '../../lib/useQuery';
import type { BoardLook } from './rememberedFilter';

/** When so few columns are left beyond those drawn, more are asked for. */
const LEFT_WHEN_ASKED = 4;
/** So many are asked for on each side: what is drawn while the next are on their way. */
const ASKED_AHEAD = 12;

function widened({ first, end }: Span, by: number, count: number): ColumnSpan {
  return { first: Math.max(0, first - by), end: Math.min(count, end + by) };
}

export interface BoardInView {
  readonly query: Query<ShownBoard>;
  /** These columns of the duty shown are drawn. */
  readonly onDrawn: (drawn: Span) => void;
}

/** The board as far as it is seen: what of it is far away is asked for when it is scrolled to. */
export function useShownBoard(directiveId: string, at: LocalTime, { filter, section }: BoardLook): BoardInView {
  const [asked, setAsked] = useState<{ readonly section: string | null; readonly columns: ColumnSpan } | null>(null);
  const [moment, setMoment] = useState(at);
  const columns = asked !== null && asked.section === section ? asked.columns : null;
  const query = useBoard({ directiveId, at, filter, scheduleId: section, columns });
  const shown = query.status === 'success' ? query.data.shown : null;
  if (moment !== at) {
    setMoment(at);
    if (shown !== null) setAsked({ section, columns: shown.columns }); // another moment moves no column
  }
  const onDrawn = useCallback(
    (drawn: Span) => {
      if (shown === null) return;
      const wanted = widened(drawn, LEFT_WHEN_ASKED, shown.periods.length);
      if (wanted.first >= shown.columns.first && wanted.end <= shown.columns.end) return;
      setAsked({ section, columns: widened(drawn, ASKED_AHEAD, shown.periods.length) });
    },
    [shown, section],
  );
  return { query, onDrawn };
}
