import { ipcMain } from 'electron';
import { AppFailure } from '../domain/failure';
import { shellText } from '../text/shell';
import { outcomeOf } from './answer';
import type { Channel, CoreChannel, Input, Output, Reply, ShellChannel, ShellHandlers } from './contract';
import { type FirstCall, type FirstShellChannel, firstCall } from './firstCalls';
import type { SendingEvent } from './trustedSender';
import { INVOKE_CHANNEL } from './wire';

/** Who answers. */
interface Answerers<Shell> {
  readonly shell: Shell;
  /** `input` is the one of `channel`. */
  core(channel: CoreChannel, input: Input<CoreChannel>): Promise<Output<CoreChannel>>;
}

export interface Callees {
  isTrusted(event: SendingEvent): boolean;
  /** @throws AppFailure when the office is locked, or who is at work may not call this */
  requireAllowed(channel: Channel): void;
  /** Works a call off; what it asks of the core is asked of the data that were open when it began. */
  within?<T>(channel: Channel, work: () => T | Promise<T>): Promise<T>;
  /** The calls the first screen is made of. */
  readonly first: Answerers<Pick<ShellHandlers, FirstShellChannel>>;
  /** All calls; read with the first that is none of those. */
  whole(): Promise<Answerers<ShellHandlers>>;
  /** Writes a bug to the log. */
  report(error: unknown): void;
}

/**
 * Opens the one line by which a window reaches the app. Nothing else in the program listens to a window.
 * @param callees who calls earlier than they are there waits for them
 */
export function registerCalls(callees: Promise<Callees>): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, channel: unknown, raw: unknown) =>
    answerCall(await callees, event, channel, raw),
  );
}

/** electron-store opens a line for windows; ours need none. */
export function closeStoreLine(): void {
  ipcMain.removeAllListeners('electron-store-get-data');
}

async function answerCall(
  callees: Callees,
  event: SendingEvent,
  channel: unknown,
  raw: unknown,
): Promise<Reply<Channel>> {
  const outcome = await outcomeOf<Output<Channel>>(() => {
    if (!callees.isTrusted(event)) throw new AppFailure('invalid', shellText.failure.refusedSender);
    const first = firstCall(channel, raw);
    return first === null ? answerAny(callees, channel, raw) : answerFirst(callees, first);
  });
  if (outcome.ok) return outcome;
  if (outcome.unexpected !== undefined) callees.report(outcome.unexpected);
  return { ok: false, failure: outcome.failure };
}

function answerFirst(callees: Callees, { channel, input }: FirstCall): Output<Channel> | Promise<Output<Channel>> {
  callees.requireAllowed(channel);
  return within(callees, channel, () => run(callees.first, channel, input));
}

async function answerAny(callees: Callees, channel: unknown, raw: unknown): Promise<Output<Channel>> {
  const [{ isChannel, parsers }, answerers] = await Promise.all([readParsers(), callees.whole()]);
  if (!isChannel(channel)) throw new AppFailure('invalid', shellText.failure.invalidInput);
  callees.requireAllowed(channel); // now, not when it was asked: the office may have been locked meanwhile
  return within(callees, channel, () => run(answerers, channel, parsers[channel](raw)));
}

function within<T>(callees: Callees, channel: Channel, work: () => T | Promise<T>): T | Promise<T> {
  return callees.within ? callees.within(channel, work) : work();
}

async function readParsers(): Promise<typeof import('./parsers')> {
  (await import('./noCode')).makeNoCode();
  return import('./parsers');
}

/** The channel decides the type of its input; TypeScript cannot follow that through a union, hence the narrow casts. */
function run(
  { shell, core }: Answerers<Partial<ShellHandlers>>,
  channel: Channel,
  input: Input<Channel>,
): Output<Channel> | Promise<Output<Channel>> {
  if (!isShellChannel(shell, channel)) return core(channel, input as Input<CoreChannel>);
  const handler = shell[channel] as (
    input: Input<ShellChannel>,
  ) => Output<ShellChannel> | Promise<Output<ShellChannel>>;
  return handler(input as Input<ShellChannel>);
}

function isShellChannel(shell: Partial<ShellHandlers>, channel: Channel): channel is ShellChannel {
  return Object.hasOwn(shell, channel);
}
