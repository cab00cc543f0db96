import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../electron/db/folderLock';
import { AppFailure } from '../../electron/domain/failure';

/**
 * A process that tries to take a folder again and again, at the same moments as the others that were started with it,
 * and leaves half of its locks as a crash would. Ends when it has held the folder as often as asked; dies when another held it too.
 */
const [folder = '', times = '0', deadPid = '1'] = process.argv.slice(2);
const MOMENT_MS = 8;
const marker = join(folder, 'held-now');
let held = 0;

while (held < Number(times)) {
  while (Date.now() % MOMENT_MS !== 0); // all at once
  hold();
}
process.stdout.write(`${held}\n`);

function hold(): void {
  const lock = takeOrNull();
  if (lock === null) return;
  held += 1;
  closeSync(openSync(marker, 'wx')); // throws when another one is inside
  lock.requireHeld(() => false);
  rmSync(marker);
  if (held % 2 === 0) lock.release();
  else
    writeFileSync(
      join(folder, 'don-doc.lock'),
      JSON.stringify({ host: hostname(), pid: Number(deadPid), identity: null, program: 'node' }),
    );
}

function takeOrNull(): ReturnType<typeof lockFolder> | null {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'conflict') return null;
    throw error;
  }
}
