import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Inspection } from '../../electron/imports/inspect';
import { MOST_GROWTH_BYTES, PATIENCE, timeLimitMs } from '../../electron/office/reading/limits';
import { ReadingThread } from '../../electron/office/reading/readingThread';
import { context } from '../imports/campaign';
import { bundledReader } from '../support/bundledReader';
import { temporaryFolder } from '../support/folder';
import type { HostileFile } from './hostileFile';
import { MOST_MS } from './limits';
import { HOSTILE_BINARIES, HOSTILE_TEXTS } from './otherFiles';
import { HOSTILE_WORKBOOKS } from './workbooks';

const MOST_BYTES = 500 * 1024 * 1024;
const bundled = bundledReader();
const readers = new Map<number | undefined, ReadingThread>();
afterAll(() => {
  for (const reader of readers.values()) reader.stop();
});

/**
 * The app's own reading, with the app's own limits but for those that large honest files are given. What is to be read is
 * given time enough on a slow machine, too.
 */
function readerFor({ limitMs: own, ends }: HostileFile): ReadingThread {
  const limitMs = own ?? (ends === 'read' ? MOST_MS : undefined);
  const refuse = (error: Error) => {
    throw error;
  };
  const limits = {
    timeLimitMs: (sizeBytes: number) => limitMs ?? timeLimitMs(sizeBytes),
    patience: PATIENCE,
    growthBytes: MOST_GROWTH_BYTES,
  };
  const reader = readers.get(limitMs) ?? new ReadingThread(join(bundled.folder, 'reader.cjs'), refuse, limits);
  readers.set(limitMs, reader);
  return reader;
}

test('no file of a common size, and none of an absurd one, is given ten seconds', () => {
  for (const bytes of [0, 1024 * 1024, 100 * 1024 * 1024]) expect(timeLimitMs(bytes)).toBeLessThan(10_000);
});

describe.each([
  ['packages', HOSTILE_WORKBOOKS],
  ['texts', HOSTILE_TEXTS],
  ['binaries', HOSTILE_BINARIES],
] as const)('hostile %s', (_, files) => {
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_name, hostile) => {
    const bytes = hostile.make();
    const place = fileOf(hostile, bytes);
    const asReport = await measured(() => readerFor(hostile).readReport(place, context, {}));
    expect(ended(asReport.value.content.kind === 'refused'), 'as a report').toBe(
      expected(hostile, asReport.value.content.kind === 'refused'),
    );
    const looked = await measured(() => readerFor(hostile).inspect(place, { rows: 3 }));
    const isRefused = 'refusal' in looked.value || (looked.value as Inspection).refused !== null;
    expect(ended(isRefused), 'looked at').toBe(expected(hostile, isRefused));
    for (const { ms, growth } of [asReport, looked]) {
      expect(ms).toBeLessThan(MOST_MS);
      expect(growth).toBeLessThan(MOST_BYTES);
    }
    expect(existsSync('/tmp/don-doc-was-here')).toBe(false);
  });
});

function fileOf(hostile: HostileFile, bytes: Buffer) {
  const fileName = `hostile.${hostile.extension ?? 'xlsx'}`;
  const path = join(temporaryFolder(), fileName);
  writeFileSync(path, bytes);
  return { path, fileName, folder: '' };
}

const ended = (isRefused: boolean) => (isRefused ? 'refused' : 'read');
const expected = ({ ends }: HostileFile, isRefused: boolean) => (ends === 'any' ? ended(isRefused) : ends);

async function measured<T>(work: () => Promise<T>): Promise<{ value: T; ms: number; growth: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  const started = performance.now();
  try {
    const value = await work();
    return { value, ms: performance.now() - started, growth: Math.max(most, process.memoryUsage.rss()) - before };
  } finally {
    clearInterval(timer);
  }
}
