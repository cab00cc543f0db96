import type { WindowPlace } from '../settings/settings';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST_WINDOW = { width: 1024, height: 600 } as const;
const FIRST_WINDOW = { width: 1280, height: 820 } as const;
/** So much of the window's top edge has to be on a screen, or nobody could drag it back. */
const LEAST_VISIBLE = 120;

/**
 * Where to put the window: where it was, unless the screen it was on is gone or has shrunk.
 * @param workAreas of the screens there are now, the main one first
 * @returns x and y absent: let the system place it
 */
export function placeFor(
  remembered: WindowPlace | null,
  workAreas: readonly Area[],
): { x?: number; y?: number; width: number; height: number } {
  const home = workAreas.find((area) => remembered !== null && showsTop(remembered, area));
  if (remembered === null || home === undefined) return fitted(FIRST_WINDOW, workAreas[0]);
  return { x: remembered.x, y: remembered.y, ...fitted(remembered, home) };
}

function showsTop(place: Area, screen: Area): boolean {
  const visibleWidth = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  return (
    visibleWidth >= LEAST_VISIBLE && place.y >= screen.y - 8 && place.y <= screen.y + screen.height - LEAST_VISIBLE
  );
}

function fitted(size: { width: number; height: number }, screen: Area | undefined): { width: number; height: number } {
  return {
    width: Math.max(SMALLEST_WINDOW.width, Math.min(size.width, screen?.width ?? size.width)),
    height: Math.max(SMALLEST_WINDOW.height, Math.min(size.height, screen?.height ?? size.height)),
  };
}
