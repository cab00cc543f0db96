import type { Board } from '../../electron/domain/board';
import type { LocalTime } from '../../electron/domain/calendar';
import { type PackedBoard, unpackBoard } from '../../electron/domain/packedBoard';
import { type Query, useQuery } from './useQuery';

/** One board for every component that looks at the same answer. */
const unpacked = new WeakMap<PackedBoard, Board>();

function boardOf(packed: PackedBoard): Board {
  const known = unpacked.get(packed) ?? unpackBoard(packed);
  unpacked.set(packed, known);
  return known;
}

/** @param asked null: not asked yet */
export function useBoard(asked: { readonly directiveId: string; readonly at: LocalTime } | null): Query<Board> {
  const query = useQuery('board.show', asked);
  return query.status === 'success' ? { ...query, data: boardOf(query.data) } : query;
}
