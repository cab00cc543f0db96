import type { IsoDay } from './calendar';

/** Without the dot. */
export const UPDATE_EXTENSION = 'capnhat';

/** What an update file says of the installer inside it; signed, so it says what the publisher said. */
export interface UpdateHead {
  readonly version: string;
  /** As Node names system and processor: `win32-x64`. */
  readonly system: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly madeOn: IsoDay;
  /** What is new, one line each. */
  readonly notes: readonly string[];
}

/** Why an update file is not taken. */
export type UpdateProblem =
  | 'unreadable'
  | 'notAnUpdate'
  | 'newerFormat'
  | 'notSigned'
  | 'damaged'
  | 'otherSystem'
  | 'notNewer';

/** Whether a signed file is for this program. null: it is. */
export function unfitFor(
  head: UpdateHead,
  running: { readonly version: string; readonly system: string },
): UpdateProblem | null {
  if (head.system !== running.system) return 'otherSystem';
  return compareVersions(head.version, running.version) > 0 ? null : 'notNewer';
}

/** Below, at or above zero as `one` is older, the same or newer; versions of three numbers. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const place = left.findIndex((number, index) => number !== right[index]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}
