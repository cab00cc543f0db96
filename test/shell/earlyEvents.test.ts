import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { keepEarlyEvents } from '../../electron/shell/earlyEvents';

class FakeApp extends EventEmitter {
  ends = 0;

  /** As Electron does it: whoever is asked before may hold it up. */
  quit(): void {
    let isHeld = false;
    this.emit('before-quit', { preventDefault: () => (isHeld = true) });
    if (!isHeld) this.ends += 1;
  }
}

test('files of a second start wait for who opens them, and come once', () => {
  const app = new FakeApp();
  const goOn = keepEarlyEvents(app);
  app.emit('second-instance', {}, [], '/', { paths: ['a'] });
  app.emit('second-instance', {}, [], '/', { paths: ['b'] });
  const opened: unknown[] = [];
  app.on('second-instance', (_event, _argv, _folder, data) => opened.push(data));
  goOn();
  app.emit('second-instance', {}, [], '/', { paths: ['c'] });
  expect(opened).toEqual([{ paths: ['a'] }, { paths: ['b'] }, { paths: ['c'] }]);
});

test('an end that is asked for too early comes as soon as it can, and once', async () => {
  const app = new FakeApp();
  const goOn = keepEarlyEvents(app);
  app.quit();
  app.quit();
  expect(app.ends).toBe(0);
  goOn();
  goOn();
  await setImmediate();
  expect(app.ends).toBe(1);
});

test('a program nobody asked anything goes on, and ends when it is asked', () => {
  const app = new FakeApp();
  keepEarlyEvents(app)();
  expect(app.ends).toBe(0);
  app.quit();
  expect(app.ends).toBe(1);
});
