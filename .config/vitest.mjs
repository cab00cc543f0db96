import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = '**/*.test.{ts,tsx,mjs}';

/** What a test file may leave behind for the next one in its process. */
const LEAVES_TRACES =
  /\bvi\.(?:mock|doMock|resetModules|stubGlobal|stubEnv|spyOn|useFakeTimers)\(|\bprocess\.env\.\w+ = |\bglobalThis\.\w+ = |\bObject\.(?:defineProperty|assign)\((?:globalThis|process)\b/;

/** Unit test files that need a process of their own. */
const apart = readdirSync(join(root, 'test'), { recursive: true })
  .map((path) => `test/${path.split(sep).join('/')}`)
  .filter((path) => /\.test\.(?:tsx?|mjs)$/.test(path) && !path.startsWith('test/e2e/'))
  .filter((path) => LEAVES_TRACES.test(readFileSync(join(root, path), 'utf8')));

/** Files that take minutes: begun late, one of them is waited for with a processor idle. */
const LONG = [
  'test/e2e/allViews',
  'test/e2e/trouble',
  'test/e2e/dayInTheLife',
  'test/e2e/screens',
  'test/e2e/language',
  'test/e2e/leadersWalk',
  'test/torture/torture',
  'test/db/damage',
  'test/hostile/hostile',
  'test/office/facts/keptFacts',
  'test/hostile/routes',
  'test/cli/backup',
];

class LongFilesFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }, name) => moduleId.includes(`${name}.test.`);
    const first = LONG.flatMap((name) => sorted.filter((file) => isLong(file, name)));
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}

const unit = {
  setupFiles: ['test/support/fixedSeed.ts'],
  testTimeout: 1_200_000, // ends what hangs; beside the windows of the other suite everything takes its time
  hookTimeout: 1_200_000,
  maxWorkers: availableParallelism(),
};

/**
 * Everything in plain Node, and the real app in the real Electron. Files share processes where they can: reading the
 * program anew for each of them would take longer than their tests.
 */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongFilesFirst },
    expect: { poll: { timeout: 15_000 } }, // what a loaded machine may need to draw a screen anew, or to start a thread
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: [`test/${files}`],
          exclude: ['test/e2e/**', ...apart],
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: 'unit-apart', include: apart } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [`test/e2e/${files}`],
          setupFiles: ['test/e2e/support/ownDisplay.ts'],
          isolate: false,
          maxWorkers: Number(process.env.DON_DOC_WINDOWS_AT_ONCE ?? 1),
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
