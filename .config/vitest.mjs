import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const files = '**/*.test.{ts,tsx,mjs}';

/** Two suites: everything in plain Node, and the real app in the real Electron, one file at a time. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    expect: { poll: { timeout: 15_000 } }, // what a loaded machine may need to draw a screen anew, or to start a thread
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`test/${files}`],
          exclude: ['test/e2e/**'],
          setupFiles: ['test/support/fixedSeed.ts'],
          testTimeout: 120_000, // ends what hangs; a busy machine takes its time
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [`test/e2e/${files}`],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
