import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptPathIn, lockPathIn } from '../../electron/db/kept/keptName';
import { NotKept } from '../../electron/db/kept/reads';
import type { LocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import type { FirstAnswers } from '../../electron/office/firstAnswers';
import { firstKept } from '../../electron/office/firstKept';
import { openInSteps } from '../../electron/office/openInSteps';
import { makeTrialFolder } from '../../electron/trial/trialFolder';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, environmentOf, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const EVENING = time('2021-08-19T18:00');

/** Opened and closed as the thread of a window does. */
async function visit<T>(folder: string, work: (core: Core) => T | Promise<T>): Promise<T> {
  const { first, whole } = await openInSteps(environmentOf(folder));
  try {
    return await work(await whole());
  } finally {
    await first['core.close']({});
  }
}

const withReports = async (core: Core) => {
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return takeAll(core, [SAMPLE_REPORTS]);
};

const keptIn = (folder: string) => firstKept(environmentOf(folder), () => []);

function saidBy(first: FirstAnswers | Core, at: LocalTime) {
  return {
    info: first['app.info']({}),
    setup: first['setup.get']({}),
    office: first['office.get']({}),
    directives: first['directives.list']({}),
    today: first['today.get']({ at }),
    last: first['board.lastReports']({ directiveId: SAMPLE_ID, at }),
  };
}

const ANY_MINUTE = fc
  .date({ min: new Date('2021-08-01T00:00Z'), max: new Date('2022-02-01T00:00Z'), noInvalidDate: true })
  .map((date) => time(date.toISOString().slice(0, 16)));

test('what was kept says at any hour what the open office says then, as long as nothing changes', async () => {
  const folder = temporaryFolder();
  const { id: batchId } = await visit(folder, withReports);
  const kept = keptIn(folder);
  if (kept === null) throw new Error('kept');
  const office = await anOffice(folder);
  fc.assert(
    fc.property(ANY_MINUTE, (at) => {
      expect(saidBy(kept.answers, at)).toEqual(saidBy(office, at));
    }),
    { numRuns: 15 },
  );
  expect(kept.isConfirmedBy(office)).toBe(true);
  await office['imports.undo']({ batchId });
  expect(kept.isConfirmedBy(office)).toBe(false);
});

test('what was not asked then is not answered', async () => {
  const folder = temporaryFolder();
  const { first } = await openInSteps(environmentOf(folder));
  await first['core.close']({}); // before anybody asks for the whole office
  expect(existsSync(lockPathIn(folder))).toBe(false);
  expect(() => keptIn(folder)?.answers['board.lastReports']({ directiveId: 'khac', at: EVENING })).toThrow(NotKept);
});

test('nothing is kept of samples that are tried, nor by a program that has no window', async () => {
  const folder = temporaryFolder();
  const trial = makeTrialFolder(folder);
  await visit(trial, (core) => core['samples.load']({ sampleId: SAMPLE_ID }));
  expect(existsSync(keptPathIn(trial))).toBe(false);
  expect(keptIn(trial)).toBeNull();
  const core = await anOffice(folder);
  await core['core.close']({});
  expect(existsSync(keptPathIn(folder))).toBe(false);
});
