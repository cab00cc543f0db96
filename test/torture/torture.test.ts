import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { torture } from './torture';

const ROUNDS = 60;

test(`${ROUNDS} kills at random moments lose nothing that was acknowledged`, { timeout: 240_000 }, async () => {
  const result = await torture(await bundleWriter(temporaryFolder()), ROUNDS, Date.now());
  expect(result.rounds).toBe(ROUNDS);
  expect(result.acknowledged).toBeGreaterThan(ROUNDS);
});

/** The writer as a program for plain Node, with the database's engine beside it. */
async function bundleWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(__dirname, 'writer.ts'),
      outDir: folder,
      target: 'node18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'writer.cjs' } },
    },
  });
  copyFileSync(createRequire(__filename).resolve('sql.js/dist/sql-wasm.wasm'), join(folder, 'sql-wasm.wasm'));
  return join(folder, 'writer.cjs');
}
