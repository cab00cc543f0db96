import type { Figure } from '../domain/submission';

/** How a figure stands, with zero told from an empty place and from none. */
export function figureStateWord({
  state,
  value,
}: {
  readonly state: Figure['kind'];
  readonly value: number | null;
}): string {
  if (state === 'number') return value === 0 ? 'số 0' : 'có số';
  return state === 'blank' ? 'ô trống' : 'không có ô';
}

export const ROLE_WORDS = { lead: 'chủ trì', coordinating: 'phối hợp' } as const;
