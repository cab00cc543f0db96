import { matches } from '../../lib/search';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** What a double click would do, in heavier letters as Windows shows it. */
  readonly isMain?: boolean;
  /** Stands below a line: another kind of thing than what is above. */
  readonly isApart?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a menu and the edge of the window. */
const MARGIN = 4;

/** At the pointer; towards the left or upwards where there is no room, as Windows does; always within the window. */
export function placeWithin(at: Point, menu: Size, room: Size): Point {
  return { x: alongOne(at.x, menu.width, room.width), y: alongOne(at.y, menu.height, room.height) };
}

function alongOne(at: number, length: number, room: number): number {
  const isRoom = at + length + MARGIN <= room;
  return Math.max(MARGIN, Math.min(isRoom ? at : at - length, room - length - MARGIN));
}

/** Place of the item a key goes to, round and round; null: the key is none of the menu's. */
export function itemAfter(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count;
    case 'ArrowUp':
      return (place <= 0 ? count : place) - 1;
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return count - 1;
    default:
      return null;
  }
}

/** Place of the next item that begins with a letter, dấu or not; null: none does. */
export function itemWithLetter(letter: string, place: number, labels: readonly string[]): number | null {
  if (letter.trim().length !== 1) return null;
  for (let step = 1; step <= labels.length; step += 1) {
    const next = (place + step) % labels.length;
    if (matches(letter, labels[next]?.trim()[0] ?? '')) return next;
  }
  return null;
}
