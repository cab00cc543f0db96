import { localTimeOf } from '../../electron/domain/calendar';
import type { Channel, Input } from '../../electron/ipc/contract';
import { queryClient } from '../lib/client';
import { wasServedLocked } from '../lib/vault';

/** As long as the first screen may take; who draws it watches the same questions from then on. */
const WATCHED_MS = 10_000;

/**
 * What the first screen is made of, asked as soon as the page's script runs: the core answers while the page is drawn for
 * the first time, instead of after it. In the order in which the answers are needed.
 */
export function askAhead(): void {
  if (wasServedLocked) return;
  ask('app.info', {});
  ask('setup.get', {});
  ask('directives.list', {});
  ask('today.get', { at: localTimeOf(new Date()) });
}

function ask<C extends Channel>(channel: C, input: Input<C>): void {
  const stopWatching = queryClient.watch(channel, input, () => {});
  setTimeout(stopWatching, WATCHED_MS);
}
