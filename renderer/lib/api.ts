import type { Bridge, Channel, EventName, Events, Failure, Input, Reply } from '../../electron/ipc/contract';
import { ACCESS } from '../../electron/ipc/roles';
import { fromCore } from '../text/coreWords';
import { strings } from '../text/vi';
import { whenFreed } from './heldPage';

declare global {
  interface Window {
    readonly donDoc: Bridge;
  }
}

/**
 * One call to the app. Never rejects: a broken bridge is a failure like any other, worded for the clerk. What a page asks
 * while it lies under a lock waits until who was at work on it is back.
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  const freed = whenFreed();
  const reply = await ask(channel, input);
  if (freed === null || !isRefusedByLock(channel, reply)) return reply;
  return (await freed) ? call(channel, input) : reply;
}

/** Said by the lock, and not by a password that is wrong. */
export function isRefusedByLock<C extends Channel>(channel: C, reply: Reply<C>): boolean {
  return !reply.ok && reply.failure.code === 'locked' && ACCESS[channel] !== 'always';
}

/** One call as it is answered now, under a lock too. */
export async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  try {
    return await window.donDoc.invoke(channel, input);
  } catch (error) {
    console.error(`call ${channel} broke`, error);
    return { ok: false, failure: { code: 'unexpected', message: strings.failure.unexpected } };
  }
}

/** The sentence to show; the app words its failures itself, the table is for one that came without words. */
export function failureText(failure: Failure): string {
  return failure.message.trim() === '' ? strings.failure[failure.code] : fromCore(failure.message);
}

export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.donDoc.on(event, listener);
}

/** Paths on disk of dropped files and folders; what has no path (text, a picture from a page) is left out. */
export function pathsOf(files: Iterable<File>): readonly string[] {
  return Array.from(files, (file) => window.donDoc.pathOf(file)).filter((path) => path !== '');
}
