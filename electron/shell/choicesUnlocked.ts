import type { ShellHandlers } from '../ipc/contract';
import { answeredUnlocked } from './askSavePath';

/** Files that are chosen to be read or taken in. */
const CHOICE = /^(?:shell|updates)\.choose/;

/** What is chosen in a dialog of the system once the window is locked is nobody's choice: the page never hears of it. */
export function choicesUnlocked(handlers: ShellHandlers, isLocked: () => boolean): ShellHandlers {
  const guarded = Object.entries(handlers).map(([channel, handler]) => [
    channel,
    CHOICE.test(channel) ? (input: never) => answeredUnlocked({ isLocked }, async () => handler(input)) : handler,
  ]);
  return Object.fromEntries(guarded); // the same channels, answered as before
}
