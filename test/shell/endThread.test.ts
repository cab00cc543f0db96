import { expect, test } from 'vitest';
import { endThread, threadsEnded } from '../../electron/shell/endThread';

test('a thread whose end was wanted is waited for until it has gone, by whoever ends the process', async () => {
  let leave = (_code: number) => {};
  const gone = new Promise<number>((resolve) => {
    leave = resolve;
  });
  let isOver = false;
  void endThread({ terminate: () => gone });
  const over = threadsEnded().then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  leave(0);
  await over;
  await threadsEnded();
});
