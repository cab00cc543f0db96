import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';
import { temporaryFolder } from '../support/folder';
import { aimedTorture } from './aimedTorture';
import { AIMS } from './plan';
import { torture } from './torture';

const ROUNDS = 60;
const EVERY = 20; // of two forms of files

test(`${ROUNDS} kills at random moments lose nothing that was acknowledged`, async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { writer: join(__dirname, 'writer.ts') });
  const result = await torture({ writer: join(programs, 'writer.cjs'), rounds: ROUNDS, seed: Date.now() });
  expect(result.rounds).toBe(ROUNDS);
  expect(result.acknowledged).toBeGreaterThan(ROUNDS);
});

test('kills aimed at single calls of each piece of work, plain and sealed, lose nothing either', async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { writer: join(__dirname, 'writer.ts') });
  const from = 1 + (Date.now() % EVERY); // other calls in every run; `npm run torture` takes all of them
  const kills = await aimedTorture({ writer: join(programs, 'writer.cjs'), every: EVERY, from });
  for (const aim of AIMS) expect(kills[aim], aim).toBeGreaterThan(1);
});
