import type { WindowPlace } from '../settings/settings';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below it a screen gets crowded. A screen of 1366 × 768 at 150 % has less, so it is a wish and no limit. */
const SMALLEST_WINDOW: Size = { width: 1024, height: 600 };
const FIRST_WINDOW = { width: 1280, height: 820 } as const;
/** So much of the window's top edge has to be on a screen, or nobody could drag it back. */
const LEAST_VISIBLE = 120;

/**
 * Where to put the window: where it was, unless the screen it was on is gone or has shrunk; its own size it keeps.
 * @param workAreas of the screens there are now, the main one first
 * @returns x and y absent: let the system place it
 */
export function placeFor(
  remembered: WindowPlace | null,
  workAreas: readonly Area[],
): { x?: number; y?: number; width: number; height: number } {
  const home = workAreas.find((area) => remembered !== null && showsTop(remembered, area));
  if (remembered === null || home === undefined) return fitted(remembered ?? FIRST_WINDOW, workAreas[0]);
  const { width, height } = fitted(remembered, home);
  return {
    x: startOf(remembered.x, remembered.width, width, home.x, home.width),
    y: startOf(remembered.y, remembered.height, height, home.y, home.height),
    width,
    height,
  };
}

/**
 * The smallest size the window may be given: never above the room of any screen it could be moved to, or part of it
 * would lie where no mouse gets to.
 */
export function smallestSize(workAreas: readonly Area[]): Size {
  return {
    width: Math.min(SMALLEST_WINDOW.width, ...workAreas.map(({ width }) => width)),
    height: Math.min(SMALLEST_WINDOW.height, ...workAreas.map(({ height }) => height)),
  };
}

function showsTop(place: Area, screen: Area): boolean {
  const visibleWidth = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  return (
    visibleWidth >= LEAST_VISIBLE && place.y >= screen.y - 8 && place.y <= screen.y + screen.height - LEAST_VISIBLE
  );
}

/** A window that had to be given another size is moved into the screen whole; any other stays where it was left. */
function startOf(start: number, before: number, size: number, screenStart: number, screenSize: number): number {
  if (size === before) return start;
  return Math.max(screenStart, Math.min(start, screenStart + screenSize - size));
}

/** @param screen undefined: none is known */
export function fitted(size: Size, screen: Area | undefined): Size {
  return {
    width: Math.min(Math.max(SMALLEST_WINDOW.width, size.width), screen?.width ?? Number.POSITIVE_INFINITY),
    height: Math.min(Math.max(SMALLEST_WINDOW.height, size.height), screen?.height ?? Number.POSITIVE_INFINITY),
  };
}
