import type { Channel, Failure } from '../../../electron/ipc/contract';
import type { Step } from './undoing';

/** A change that was made, with the way back. */
export interface TakeBack {
  readonly channel: Channel;
  /** More than a slip of the hand: asked about before it goes. */
  readonly isLarge: boolean;
  /** It took back an older change where that was made: taken back itself, it makes that one anew. */
  readonly isRedo: boolean;
  /** The calls that take it back, in their order: what is kept of it. */
  readonly steps: readonly Step[];
  /** Whether this call, made elsewhere, has taken it back. */
  readonly isUndoneBy: (channel: Channel, input: unknown) => boolean;
  /** null: it is taken back. */
  readonly run: () => Promise<Failure | null>;
}

/** As far back as a clerk remembers what it was. */
const KEPT = 20;

let changes: readonly TakeBack[] = [];
const listeners = new Set<() => void>();

function set(next: readonly TakeBack[]): void {
  changes = next;
  for (const listener of listeners) listener();
}

/** The latest change is the first to be taken back. */
export function offerTakeBack(change: TakeBack): void {
  set([...changes.slice(1 - KEPT), change]);
}

/** It has been taken back, here or where it was made, or cannot be any more. */
export function dropTakeBack(change: TakeBack): void {
  set(changes.filter((one) => one !== change));
}

/** A way back that stands on a screen was gone. @returns of which change it was the way back: the latest, an older one, or none */
export function dropUndone(channel: Channel, input: unknown): 'latest' | 'older' | 'none' {
  const left = changes.filter((one) => !one.isUndoneBy(channel, input));
  if (left.length === changes.length) return 'none';
  const isLatest = left.at(-1) !== changes.at(-1);
  set(left);
  return isLatest ? 'latest' : 'older';
}

/**
 * Other data came in place of what the changes were made to, or a change that cannot be taken back stands on top of them:
 * whoever presses Ctrl+Z then means that one, not an older one.
 */
export function forgetTakeBacks(): void {
  set([]);
}

export function allTakeBacks(): readonly TakeBack[] {
  return changes;
}

/** Changes of the window before this one, oldest first; what has been done in this one stands on them. */
export function putBelow(earlier: readonly TakeBack[]): void {
  set([...earlier, ...changes].slice(-KEPT));
}

export function lastTakeBack(): TakeBack | null {
  return changes.at(-1) ?? null;
}

let keep: () => Promise<void> = async () => undefined;

/** @param write puts on the disk what can be taken back now; resolves when it is there */
export function keepThrough(write: () => Promise<void>): void {
  keep = write;
}

/** For a change that is made: it is done when what takes it back is on the disk as well. */
export function takeBacksKept(): Promise<void> {
  return keep();
}

export function watchTakeBacks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
