import { line } from './marks';
import type { Mark, Place } from './scene';

/** A line of so many points that a sign at each would melt: where it is of some units only, it is hollow. */

export const HOLLOW_LINE = 4.2;
/** What is left white inside it. */
export const HOLLOW_ROOM = 1.6;

/** Drawn over the line, from half way to each neighbour. */
export function hollows(run: readonly (Place & { readonly isWhole: boolean })[]): readonly Mark[] {
  const parts: Place[][] = [];
  for (const [index, one] of run.entries()) {
    const [before, after] = [run[index - 1], run[index + 1]];
    if (one.isWhole) continue;
    if (before === undefined || before.isWhole) parts.push(before === undefined ? [] : [between(before, one)]);
    parts.at(-1)?.push({ x: one.x, y: one.y }, ...(after === undefined ? [] : [between(one, after)]));
  }
  return parts.filter((part) => part.length > 1).map((part) => line(part, 'paper', HOLLOW_ROOM));
}

function between(one: Place, other: Place): Place {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
