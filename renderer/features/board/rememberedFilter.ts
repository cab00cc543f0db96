import { useState } from 'react';
import { type BoardFilter, NO_FILTER } from '../../../electron/domain/boardView';

/** What is looked at of each campaign's board, until the app is closed: a screen that is drawn anew still knows it. */
export interface BoardLook {
  readonly filter: BoardFilter;
  /** Id of the chosen duty; null: the first. */
  readonly section: string | null;
}

const looks = new Map<string, BoardLook>();

export function useBoardLook(directiveId: string): readonly [BoardLook, (look: Partial<BoardLook>) => void] {
  const [look, setLook] = useState<BoardLook>(looks.get(directiveId) ?? { filter: NO_FILTER, section: null });
  const change = (changed: Partial<BoardLook>) => {
    const next = { ...look, ...changed };
    looks.set(directiveId, next);
    setLook(next);
  };
  return [look, change];
}
