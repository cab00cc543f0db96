import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, RESOURCES, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const FORM = 'mau-02';
const NAME = 'Nguyễn ';
const asOf = time('2021-08-19T18:00');
const CALLS = [1, 12, 60, 200];

function endOf(program: string, folder: string, call: number): Promise<string | number | null> {
  const child = spawn(process.execPath, [program, folder, RESOURCES, SAMPLE_ID, FORM, String(call)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
}

/** A write broken off by a kill is kept beside as it was found: such a folder may hold names, and is named. */
const setAside = (folder: string) => readdirSync(folder).filter((name) => /\.hong-[^.]*$/.test(name));

function holdsName(folder: string): boolean {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('.hong-'));
  const paths = names.map((name) => join(folder, name));
  return paths.some((path) => statSync(path).isFile() && readFileSync(path).includes(NAME));
}

test('a purge killed at calls to the disk is either not there or gone on with to its end', async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { destroyer: join(__dirname, 'destroyer.ts') });
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  const before = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  await core['core.close']({});
  let broken = 0;
  for (const call of CALLS) {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    const end = await endOf(join(programs, 'destroyer.cjs'), copy, call);
    expect(['SIGKILL', 0]).toContain(end);
    if (end === 'SIGKILL') broken += 1;
    const again = await anOffice(copy);
    const destroyed = await again['destruction.list']({});
    expect(destroyed.filter(({ state }) => state !== 'done')).toEqual([]);
    for (const { remains } of destroyed)
      expect(remains.setAside).toEqual(setAside(copy).map((name) => join(copy, name)));
    expect(await again['compilation.get']({ directiveId: SAMPLE_ID, asOf })).toEqual(before);
    if (setAside(copy).length === 0) expect((await again['store.verify']({})).problems).toEqual([]);
    expect(holdsName(copy)).toBe(destroyed.length === 0);
  }
  expect(broken).toBeGreaterThan(1);
});
