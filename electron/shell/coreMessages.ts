import type { Actor } from '../domain/access/roles';
import type { NotOpened } from '../domain/diagnostics/health';
import type { CoreApi, EventName, Events, Failure, InternalApi } from '../ipc/contract';

/** What shell and office core say to each other across the thread. */

type CoreCalls = CoreApi & InternalApi;
export type CoreCall = keyof CoreCalls;
export type CoreInput<C extends CoreCall> = Parameters<CoreCalls[C]>[0];
export type CoreOutput<C extends CoreCall> = ReturnType<CoreCalls[C]>;

/** Given to the worker at its start; the only things it knows of the machine. */
export interface CoreSettings {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
  readonly electronVersion: string;
  readonly logFile: string;
  /** How often one of `STOPPING` was called; shared by both threads. */
  readonly stops: SharedArrayBuffer;
  /** Path of a backup to put into the data folder first, because the folder is too damaged to be opened. */
  readonly restore?: string | undefined;
  /** Why the data are not open: then only how the program stands is told, once. */
  readonly whyClosed?: NotOpened;
  /** What everything is sealed with; null: it is plain. */
  readonly keys: {
    readonly key: Uint8Array;
    /** While it is being changed: what it was before. */
    readonly formerKey: Uint8Array | null;
    /** Turning on or off was broken off, so plain files may lie between. */
    readonly acceptsPlain: boolean;
  } | null;
  /** Who is at work; null: no password is set. */
  readonly user: Actor | null;
}

/** Calls that stop something long: they are counted where a thread that is too busy to hear them can see it. */
export const STOPPING: ReadonlySet<CoreCall> = new Set(['packages.stop']);

/** Calls that may be answered before the office is open, from what was kept of it. */
export const ANSWERED_EARLY: ReadonlySet<CoreCall> = new Set([
  'app.info',
  'setup.get',
  'office.get',
  'directives.list',
  'today.get',
  'board.lastReports',
]);

/** What the core is told besides calls: somebody asks for more than what was kept. */
export const OPEN = 'open';

export interface CallMessage {
  readonly id: number;
  readonly channel: CoreCall;
  readonly input: unknown;
}

export type CoreMessage =
  /** The office is not open yet; calls of `ANSWERED_EARLY` may come. */
  | { readonly kind: 'answering' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'openFailed'; readonly failure: Failure }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'event'; readonly event: EventName; readonly payload: Events[EventName] }
  /** A bug: message and stack for the log. */
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined };
