import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { timeLimitMs } from '../../../electron/office/reading/limits';
import { ReadingThread } from '../../../electron/office/reading/readingThread';
import type { ReadingLimits } from '../../../electron/office/reading/watchReading';
import { temporaryFolder } from '../../support/folder';
import { misbehavingReader } from '../../support/misbehavingReader';
import { SAMPLE_REPORTS } from '../../support/office';

const CONTEXT = { forms: [], units: [], schedules: [] };
const GOOD = join(SAMPLE_REPORTS, 'mau-01', 'Thanh tra thi xa.xlsx');
const GROWTH_BYTES = 200 * 1024 * 1024;
/** The one that hangs is ended soon; a slow machine has its time for all others. */
const limitsFor = (way: string): ReadingLimits => ({
  timeLimitMs: (bytes) => (way === 'hang' && bytes <= BAIT.length ? 1_500 : 60_000),
  patience: 1,
  growthBytes: GROWTH_BYTES,
});
const BAIT = 'x';

const misbehaving = misbehavingReader();

function aReader(limits?: ReadingLimits) {
  const bugs: string[] = [];
  const reader = new ReadingThread(misbehaving.program, ({ message }) => bugs.push(message), limits);
  onTestFinished(() => reader.stop());
  const read = (path: string) => reader.readReport({ path, fileName: basename(path), folder: '' }, CONTEXT, {});
  return { reader, read, bugs };
}

function named(name: string): string {
  const path = join(temporaryFolder(), `${name}.xlsx`);
  writeFileSync(path, BAIT);
  return path;
}

describe('a file that is too much for its reader', () => {
  for (const [way, code] of [
    ['hang', 'too-large'],
    ['heap', 'too-large'],
    ['buffers', 'too-large'],
    ['throw', 'damaged'],
    ['exit', 'damaged'],
  ] as const)
    test(`${way}: is refused by name as ${code}, and the next file is read`, async () => {
      const { read } = aReader(limitsFor(way));
      const file = await read(named(way));
      expect(file.content).toMatchObject({ kind: 'refused', issue: { severity: 'error', code } });
      expect(file.content.kind === 'refused' && file.content.issue.message).toContain(`${way}.xlsx`);
      expect((await read(GOOD)).content.kind).toBe('report');
    });

  test('one that was not read in time is not called too large, and keeps its own size and day', async () => {
    const { read } = aReader(limitsFor('hang'));
    const file = await read(named('hang'));
    const message = file.content.kind === 'refused' ? file.content.issue.message : '';
    expect(message).toMatch(/chưa đọc xong trong thời gian cho phép.*nhập lại tệp này/);
    expect(message).not.toContain('quá lớn');
    expect(file).toMatchObject({ sizeBytes: BAIT.length, modifiedMs: expect.any(Number) });
  });

  test('what went wrong inside is told to the log', async () => {
    const { read, bugs } = aReader();
    await read(named('throw'));
    expect(bugs).toEqual(['thrown in the thread']);
  });
});

test('stopping ends the file that is being read, and those that wait, at once', async () => {
  const { reader, read } = aReader();
  const [first, second] = [read(named('hang')), read(GOOD)];
  const ends = Promise.allSettled([first, second]);
  await new Promise((done) => setTimeout(done, 300));
  reader.stop();
  const limit = new Promise((done) => setTimeout(() => done('limit'), timeLimitMs(0) / 2));
  expect(await Promise.race([ends, limit])).not.toBe('limit'); // long before its time would be up
  expect((await ends).map((end) => end.status === 'rejected' && end.reason.code)).toEqual(['cancelled', 'cancelled']);
  expect((await read(GOOD)).content.kind).toBe('report');
});

test('a rest lets what is being read, and what waits, come to its end', async () => {
  const { reader, read } = aReader();
  const both = Promise.all([read(GOOD), read(GOOD)]);
  reader.rest();
  expect((await both).map(({ content }) => content.kind)).toEqual(['report', 'report']);
  reader.rest(); // nothing is read now
  expect((await read(GOOD)).content.kind).toBe('report');
});

test('a thread made ready beforehand reads the file; one that died of itself meanwhile is replaced', async () => {
  const { reader, read } = aReader();
  reader.prepare();
  reader.prepare();
  expect((await read(GOOD)).content.kind).toBe('report');

  const program = join(dirname(misbehaving.program), 'dying.cjs');
  const mark = join(temporaryFolder(), 'mark');
  writeFileSync(
    program,
    `const fs = require('node:fs'), mark = ${JSON.stringify(mark)};
     if (!fs.existsSync(mark)) { fs.writeFileSync(mark, ''); throw new Error('died before it was asked'); }
     require('./reader.cjs');`,
  );
  const bugs: string[] = [];
  const dying = new ReadingThread(program, ({ message }) => bugs.push(message));
  onTestFinished(() => dying.stop());
  dying.prepare();
  await expect.poll(() => bugs).toEqual(['died before it was asked']);
  const file = { path: GOOD, fileName: basename(GOOD), folder: '' };
  await expect.poll(async () => (await dying.readReport(file, CONTEXT, {})).content.kind).toBe('report');
});

test('a file that is not there is refused with the system’s reason', async () => {
  const { read, reader } = aReader();
  expect((await read('/nowhere/a.xlsx')).content).toMatchObject({ kind: 'refused', issue: { code: 'unreadable' } });
  expect(await reader.inspect({ path: '/nowhere/a.xlsx', fileName: 'a.xlsx', folder: '' }, { rows: 3 })).toEqual({
    unreadable: 'ENOENT',
  });
});

test('how far a large file is read is told meanwhile, and a cancel ends it in the middle', async () => {
  const { reader } = aReader();
  const path = join(temporaryFolder(), 'lớn.csv');
  writeFileSync(path, Array.from({ length: 400_000 }, (_, row) => `${row};Lê Thị Ánh;Thôn 3;0905111222`).join('\n'));
  const told: number[] = [];
  const reading = reader.readReport({ path, fileName: 'lớn.csv', folder: '' }, CONTEXT, {}, (done, total) => {
    told.push(done / total);
    if (told.length === 2) reader.stop();
  });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(told).toHaveLength(2);
  expect(told[0]).toBeGreaterThan(0);
  expect(told[1]).toBeGreaterThan(told[0] ?? 1);
  expect(told[1]).toBeLessThan(1);
});
