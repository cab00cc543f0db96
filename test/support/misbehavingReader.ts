import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { bundledReader } from './bundledReader';

/** The real reader, which goes wrong in the way the name of a file says: `hang.xlsx`, `heap.xlsx`, … */
const MISBEHAVING = `
const { parentPort } = require('node:worker_threads');
const ways = {
  hang: () => { for (;;); },
  heap: () => { const kept = []; for (;;) kept.push({ text: 'x'.repeat(10) + kept.length }); },
  buffers: () => { const kept = []; for (;;) kept.push(Buffer.alloc(4 * 1024 * 1024, 1)); },
  throw: () => { throw new Error('thrown in the thread'); },
  exit: () => process.exit(7),
};
parentPort.on('message', (task) => ways[(task.file?.fileName ?? '').replace('.xlsx', '')]?.());
require('./reader.cjs');
`;

/** Made once for a file of tests. @returns path of the program, known when tests run */
export function misbehavingReader(): { program: string } {
  const bundled = bundledReader();
  const place = { program: '' };
  beforeAll(() => {
    place.program = join(bundled.folder, 'misbehaving.cjs');
    writeFileSync(place.program, MISBEHAVING);
  });
  return place;
}
