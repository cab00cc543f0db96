import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, RESOURCES, SAMPLE_ID, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';

const ASKED = { directiveId: SAMPLE_ID, asOf: time('2021-08-19T18:30'), period: day('2021-08-17') };
const CALLS = [1, 4, 9, 16, 30, 60];
const PEOPLE = Array.from(
  { length: 40 },
  (_, at) => [`Mốc Xanh Thứ ${at}`, `09051119${String(at).padStart(2, '0')}`] as const,
);

function endOf(program: string, folder: string, path: string, call: number): Promise<string | number | null> {
  const child = spawn(process.execPath, [program, folder, RESOURCES, SAMPLE_ID, path, String(call)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
}

function isNamedIn(folder: string): boolean {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return paths.some((path) => {
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return ['Mốc Xanh', '0905111900', '905111901'].some((word) => bytes.includes(word));
  });
}

const figuresOf = async (core: Core) => {
  const { indicators } = await core['compilation.get'](ASKED);
  return indicators.map(({ numerator, coverage }) => [numerator, coverage.reported]);
};

test('a list of which nobody is kept, killed at calls to the disk, is taken whole or not at all, and names nobody', async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { counter: join(__dirname, 'counter.ts') });
  const path = join(temporaryFolder(), 'Mau 02 phuong bong son 17-8.xlsx');
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: '17 tháng 8 năm 2021', total: 4000, people: PEOPLE };
  writeFileSync(path, await wardReport(report));
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['personalData.setCounted']({ formId: 'mau-02', isCounted: true });
  const nothing = await figuresOf(core);
  await core['core.close']({});
  let killed = 0;
  for (const call of CALLS) {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (one) => !one.endsWith('.lock') });
    const end = await endOf(join(programs, 'counter.cjs'), copy, path, call);
    expect(['SIGKILL', 0]).toContain(end);
    if (end === 'SIGKILL') killed += 1;
    expect(isNamedIn(copy)).toBe(false);
    const again = await anOffice(copy);
    const after = await figuresOf(again);
    if (end === 0) expect(after).not.toEqual(nothing);
    if (JSON.stringify(after) === JSON.stringify(nothing)) await takeAll(again, [path]); // what was lost can be taken again
    expect((await figuresOf(again))[0]).toEqual([4000, 1]);
    expect((await again['store.verify']({})).problems).toEqual([]);
    expect(isNamedIn(copy)).toBe(false);
  }
  expect(killed).toBeGreaterThan(2);
});
