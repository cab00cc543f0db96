import type { ScenePoint } from '../../../../electron/domain/charts/scene';

/** Where a key leads from one value of a picture; null: nowhere. @param at null: at none yet */
export function pointAfterKey(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  at: number | null,
  count: number,
  columns: number,
): number | null {
  if (count === 0 || ctrlKey || altKey || metaKey) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  if (at === null) return 0;
  const next = at + step;
  return next < 0 || next >= count ? null : next;
}

/** The value whose box the place lies in; null: none. */
export function pointAt(points: readonly ScenePoint[], x: number, y: number): number | null {
  const found = points.findIndex(
    (point) => x >= point.x && x < point.x + point.width && y >= point.y && y < point.y + point.height,
  );
  return found === -1 ? null : found;
}
