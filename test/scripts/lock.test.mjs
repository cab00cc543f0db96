import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../scripts/lib/lock.mjs';

let lockFile = '';
beforeEach(() => {
  lockFile = join(mkdtempSync(join(tmpdir(), 'don-doc-lock-')), 'set-up.lock');
});
afterEach(() => rmSync(join(lockFile, '..'), { recursive: true, force: true }));

test('one after the other, also after a failure', async () => {
  const order = [];
  const work = (name) => async () => {
    order.push(`${name} starts`);
    await sleep(20);
    order.push(`${name} ends`);
    if (name === 'a') throw new Error('a failed');
  };
  const first = withLock(lockFile, work('a'));
  await Promise.all([expect(first).rejects.toThrow('a failed'), withLock(lockFile, work('b'))]);
  expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  expect(existsSync(lockFile)).toBe(false);
});

test('a lock whose owner was killed is taken over', async () => {
  const neverAlive = 2 ** 22 + 1; // above the highest process id Linux gives
  writeFileSync(lockFile, String(neverAlive));
  await expect(withLock(lockFile, async () => 'done')).resolves.toBe('done');
});
