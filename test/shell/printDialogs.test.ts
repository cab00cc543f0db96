import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { PrintDialogs } from '../../electron/shell/printDialogs';

type Window = Parameters<PrintDialogs['ask']>[0];

/** A hidden page whose system dialog stays open until the test answers it. */
function aPage() {
  const events = new EventEmitter();
  const page = { isGone: false, answer: (_isPrinted: boolean, _reason: string): void => undefined, asked: 0 };
  const window = {
    webContents: {
      print: (_options: unknown, done: (isPrinted: boolean, reason: string) => void) => {
        page.asked += 1;
        page.answer = done;
      },
    },
    once: (name: string, listener: () => void) => events.once(name, listener),
    isDestroyed: () => page.isGone,
    destroy: () => {
      page.isGone = true;
      events.emit('closed');
    },
  };
  return { page, window: window as unknown as Window };
}

test('a dialog is answered as the clerk answers it', async () => {
  const dialogs = new PrintDialogs();
  const [printed, closed] = [aPage(), aPage()];
  const answers = [dialogs.ask(printed.window), dialogs.ask(closed.window)];
  printed.page.answer(true, '');
  closed.page.answer(false, 'Print job canceled');
  expect(await Promise.all(answers)).toEqual([true, false]);
  dialogs.closeAll();
  expect([printed.page.isGone, closed.page.isGone]).toEqual([false, false]); // whoever made them lets them go
});

test('a lock takes an open dialog away with its page, and none comes up over the lock', async () => {
  const lock = { isOn: false };
  const dialogs = new PrintDialogs(() => lock.isOn);
  const open = aPage();
  const answer = dialogs.ask(open.window);
  lock.isOn = true;
  dialogs.closeAll();
  await expect(answer).rejects.toMatchObject({ code: 'locked' });
  expect(open.page.isGone).toBe(true);
  const late = aPage();
  await expect(dialogs.ask(late.window)).rejects.toMatchObject({ code: 'locked' });
  expect(late.page.asked).toBe(0);
});
