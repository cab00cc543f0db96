import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listIssued } from '../../../electron/db/numberSeries';
import { findFrozen, findPaper, listPapers } from '../../../electron/db/officePapers';
import { openStore } from '../../../electron/db/store';
import { bundlePrograms } from '../../../scripts/lib/bundlePrograms.mjs';
import { temporaryFolder } from '../../support/folder';

const ROUNDS = 12;
const LONGEST_MS = 150;
/** One paper, then seven at once. */
const LEAST_LINES = 8;

/** Until it has said as much. */
async function linesIn(child: ChildProcess, least: number): Promise<void> {
  let lines = 0;
  for await (const [chunk] of on(child.stdout ?? child, 'data')) {
    lines += String(chunk).split('\n').length - 1;
    if (lines >= least) return;
  }
}

/** Starts the giver, lets it give something, kills it; answers what it had said. */
async function giveAndKill(giver: string, folder: string): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, [giver, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  await linesIn(child, LEAST_LINES);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
  child.kill('SIGKILL');
  await once(child, 'close');
  const lines = output.split('\n').slice(0, -1); // a line without its end was not printed whole
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}

test(`${ROUNDS} kills while numbers are given: none twice, none lost, none without its paper`, async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { giver: join(__dirname, 'numberGiver.ts') });
  const folder = temporaryFolder();
  const told = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [paperId, number] of await giveAndKill(join(programs, 'giver.cjs'), folder)) told.set(paperId, number);
  const store = await openStore(folder, '20210819-1801');
  const issued = listIssued(store.read, 'di', 2021);
  const papers = listPapers(store.read, {});
  for (const [paperId, number] of told) {
    expect(findPaper(store.read, paperId)?.number).toBe(number);
    expect(findFrozen(store.read, paperId)).toBe('{}');
  }
  const numbered = papers.filter(({ number }) => number !== null);
  expect(new Set(numbered.map(({ number }) => number)).size).toBe(numbered.length);
  expect(issued.map(({ number }) => number)).toEqual(numbered.map((_, at) => at + 1)); // no gap, none twice
  expect(new Set(issued.map(({ paperId }) => paperId))).toEqual(new Set(numbered.map(({ id }) => id)));
  // seven at once are there together or not at all
  expect(told.size).toBeGreaterThan(ROUNDS);
  expect(store.verify().ok).toBe(true);
  await store.close();
});
