import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';
import { temporaryFolder } from '../support/folder';
import { torture } from './torture';

const ROUNDS = 60;

test(`${ROUNDS} kills at random moments lose nothing that was acknowledged`, { timeout: 240_000 }, async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { writer: join(__dirname, 'writer.ts') });
  const result = await torture({ writer: join(programs, 'writer.cjs'), rounds: ROUNDS, seed: Date.now() });
  expect(result.rounds).toBe(ROUNDS);
  expect(result.acknowledged).toBeGreaterThan(ROUNDS);
});
