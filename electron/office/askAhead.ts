import { setImmediate } from 'node:timers/promises';
import type { LocalTime } from '../domain/calendar';
import type { FirstAnswers } from './firstAnswers';

/**
 * Asks for itself what the first screen is about to ask, in the order in which that does: the core knows it by heart then,
 * while the page that asks is still on its way. Between two questions whoever has come meanwhile is answered.
 */
export async function askAhead(first: FirstAnswers, clock: () => LocalTime): Promise<void> {
  const questions = [
    () => first['app.info']({}),
    () => first['setup.get']({}),
    () => first['directives.list']({}),
    () => first['today.get']({ at: clock() }),
  ];
  for (const ask of questions) {
    await setImmediate(); // not before it is said that the office is open
    try {
      ask();
    } catch {
      return; // who asks is told what is wrong
    }
  }
}
