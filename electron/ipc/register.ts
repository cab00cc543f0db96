import { ipcMain } from 'electron';
import { z } from 'zod';
import { AppFailure } from '../domain/failure';
import { shellText } from '../text/shell';
import { outcomeOf } from './answer';
import type { Channel, CoreChannel, Input, Output, Reply, ShellChannel, ShellHandlers } from './contract';
import { isChannel, parsers } from './parsers';
import type { SendingEvent } from './trustedSender';
import { INVOKE_CHANNEL } from './wire';

// no code is made for a schema: each is asked a few times, and the main process needs no eval
z.config({ jitless: true });

export interface Callees {
  isTrusted(event: SendingEvent): boolean;
  /** @throws AppFailure when the office is locked, or who is at work may not call this */
  requireAllowed(channel: Channel): void;
  /** Works a call off; what it asks of the core is asked of the data that were open when it began. */
  within?<T>(channel: Channel, work: () => T | Promise<T>): Promise<T>;
  readonly shell: ShellHandlers;
  /** `input` is the one of `channel`. */
  core(channel: CoreChannel, input: Input<CoreChannel>): Promise<Output<CoreChannel>>;
  /** Writes a bug to the log. */
  report(error: unknown): void;
}

/** Opens the one line by which a window reaches the app. Nothing else in the program listens to a window. */
export function registerCalls(callees: Callees): void {
  ipcMain.removeAllListeners('electron-store-get-data'); // electron-store opens a line for windows; ours need none
  ipcMain.handle(INVOKE_CHANNEL, (event, channel: unknown, raw: unknown) => answerCall(callees, event, channel, raw));
}

async function answerCall(
  callees: Callees,
  event: SendingEvent,
  channel: unknown,
  raw: unknown,
): Promise<Reply<Channel>> {
  const outcome = await outcomeOf<Output<Channel>>(() => {
    if (!callees.isTrusted(event)) throw new AppFailure('invalid', shellText.failure.refusedSender);
    if (!isChannel(channel)) throw new AppFailure('invalid', shellText.failure.invalidInput);
    callees.requireAllowed(channel);
    return callees.within ? callees.within(channel, () => run(callees, channel, raw)) : run(callees, channel, raw);
  });
  if (outcome.ok) return outcome;
  if (outcome.unexpected !== undefined) callees.report(outcome.unexpected);
  return { ok: false, failure: outcome.failure };
}

/** The channel decides the type of its input; TypeScript cannot follow that through a union, hence the two narrow casts. */
function run(callees: Callees, channel: Channel, raw: unknown): Output<Channel> | Promise<Output<Channel>> {
  const input = parsers[channel](raw);
  if (!isShellChannel(callees.shell, channel)) return callees.core(channel, input as Input<CoreChannel>);
  const handler = callees.shell[channel] as (
    input: Input<ShellChannel>,
  ) => Output<ShellChannel> | Promise<Output<ShellChannel>>;
  return handler(input as Input<ShellChannel>);
}

function isShellChannel(shell: ShellHandlers, channel: Channel): channel is ShellChannel {
  return Object.hasOwn(shell, channel);
}
