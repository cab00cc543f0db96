import { beforeEach, expect, test, vi } from 'vitest';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, environmentOf, SAMPLE_ID } from '../support/office';

/** How often the reports of a campaign were read from the database, and what the disk says to it; null: it can be read. */
const reading = vi.hoisted(() => ({ times: 0, fault: null as Error | null }));
vi.mock('../../electron/db/reportHeads', async (original) => {
  const real = await original<typeof import('../../electron/db/reportHeads')>();
  return {
    ...real,
    listArrivals(...args: Parameters<typeof real.listArrivals>) {
      reading.times++;
      if (reading.fault !== null) throw reading.fault;
      return real.listArrivals(...args);
    },
  };
});

const { openInSteps } = await import('../../electron/office/openInSteps');
const EVENING = time('2021-08-19T18:00');

beforeEach(() => Object.assign(reading, { times: 0, fault: null }));

async function sampleInSteps() {
  const folder = temporaryFolder();
  const before = await anOffice(folder);
  await before['samples.load']({ sampleId: SAMPLE_ID });
  const answers = {
    directives: await before['directives.list']({}),
    today: await before['today.get']({ at: EVENING }),
  };
  await before['core.close']({});
  reading.times = 0;
  return { answers, open: () => openInSteps(environmentOf(folder)) };
}

test('what the first screen asks was read before it asks, and is answered as ever', async () => {
  const { answers, open } = await sampleInSteps();
  const { first, whole } = await open();
  expect(reading.times).toBe(0); // it is said first that the office is open
  await vi.waitFor(() => expect(reading.times).toBe(1));
  expect(first['directives.list']({})).toEqual(answers.directives);
  expect(first['today.get']({ at: EVENING })).toEqual(answers.today);
  expect(reading.times).toBe(1);
  await (await whole())['core.close']({});
});

test('what cannot be read ahead is said to who asks for it, and to nobody before', async () => {
  const { answers, open } = await sampleInSteps();
  reading.fault = new Error('no such page');
  const { first, whole } = await open();
  await vi.waitFor(() => expect(reading.times).toBe(1));
  expect(() => first['directives.list']({})).toThrow('no such page');
  reading.fault = null;
  expect(first['directives.list']({})).toEqual(answers.directives);
  await (await whole())['core.close']({});
});
