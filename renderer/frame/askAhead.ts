import { localTimeOf } from '../../electron/domain/calendar';
import type { Channel, Input } from '../../electron/ipc/contract';
import { listen } from '../lib/api';
import { queryClient } from '../lib/client';
import { askVault, wasServedLocked } from '../lib/vault';

/** As long as the first screen may take; who draws it watches the same questions from then on. */
const WATCHED_MS = 10_000;
/** An office that takes longer to open is waited for on the page, where it says so. */
const PATIENCE_MS = 250;

/**
 * What the first screen is made of, asked as soon as the page's script runs, before it comes to the libraries that draw: the
 * core answers meanwhile. In the order in which the answers are needed.
 * @returns when all is answered, so that the first screen is drawn once and not in five steps; soon, if not
 */
export function askAhead(): Promise<unknown> {
  if (wasServedLocked) return Promise.resolve();
  listen('office.renewed', () => queryClient.invalidate('all')); // heard before anything is answered
  const answers = [
    ask('app.info', {}),
    ask('setup.get', {}),
    ask('directives.list', {}),
    ask('today.get', { at: localTimeOf(new Date()) }),
    ask('office.get', {}),
    ask('alarm.get', {}),
    askVault(),
  ];
  return Promise.race([Promise.all(answers), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

function ask<C extends Channel>(channel: C, input: Input<C>): Promise<void> {
  return new Promise((resolve) => {
    const stopWatching = queryClient.watch(channel, input, () => {
      if (queryClient.read(channel, input).status !== 'pending') resolve();
    });
    setTimeout(stopWatching, WATCHED_MS);
  });
}
