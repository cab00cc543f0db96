import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptPathIn, lockPathIn } from '../../electron/db/kept/keptName';
import { NotKept } from '../../electron/db/kept/reads';
import type { LocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import type { FirstAnswers } from '../../electron/office/firstAnswers';
import { firstKept } from '../../electron/office/firstKept';
import { openInSteps } from '../../electron/office/openInSteps';
import { makeTrialFolder } from '../../electron/trial/trialFolder';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, environmentOf, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';

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

/** Names and phones that stand nowhere else. */
const MARKED = ['Mốc Xanh', 'Mốc Đỏ', '987654321', '0987 654 321', '0912.345.678'];

/** Of everybody who can come in: on a list, in a pasted message, as who sent it, in the name of a file. */
const withPeople = async (core: Core, folder: string) => {
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const path = join(folder, 'Đặng Thị Mốc Xanh 0987654321.xlsx');
  const people = [
    ['Đặng Thị Mốc Xanh', '0987654321'],
    ['Trần Văn Mốc Đỏ', '0912.345.678'],
  ] as const;
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total: 3160, day: '19 tháng 8 năm 2021', people }));
  await takeAll(core, [path]);
  const keyed = {
    unitId: 'xa-hoai-my',
    formId: 'mau-02',
    period: day('2021-08-19'),
    receivedAt: time('2021-08-19T14:50'),
    arrivalBasis: 'message',
    isArrivalSure: false,
    channel: 'zalo',
    dataAsOf: null,
    values: { cumulative: '3000' },
    rows: '',
    persons: 'Đặng Thị Mốc Xanh\tThôn 1\t0987654321',
    isNil: false,
    evidence: [{ kind: 'message', text: '1. Đặng Thị Mốc Xanh 0987 654 321', sender: 'Mốc Đỏ 0912.345.678' }],
    decision: null,
    alias: null,
  } as const;
  await core['keyed.take']({ directiveId: SAMPLE_ID, entries: [keyed] });
};

const withSample = (core: Core) => core['samples.load']({ sampleId: SAMPLE_ID });

const toldBy = (folder: string) => readFileSync(keptPathIn(folder), 'utf8');

test('nobody on a list stands in what is kept, before their data are destroyed or after', async () => {
  const folder = temporaryFolder();
  await visit(folder, (core) => withPeople(core, temporaryFolder()));
  expect(toldBy(folder)).toContain('Bồng Sơn'); // it tells of the units
  expect(MARKED.filter((one) => toldBy(folder).includes(one))).toEqual([]);
  await visit(folder, async (core) => {
    expect(existsSync(keptPathIn(folder))).toBe(false); // nothing that was read before lies about while they are destroyed
    const groups = [{ directiveId: SAMPLE_ID, formId: 'mau-02' }];
    const { people, fields, notes } = await core['destruction.preview']({ groups });
    expect(people).toBe(3);
    await core['destruction.purge']({
      groups,
      people,
      fields,
      notes,
      word: 'TIÊU HỦY',
      reason: 'Hết hạn',
      takesBackups: true,
    });
  });
  expect(MARKED.filter((one) => toldBy(folder).includes(one))).toEqual([]);
  const kept = keptIn(folder);
  expect(kept?.isConfirmedBy(await anOffice(folder))).toBe(true);
});

describe('what was kept tells nothing', () => {
  test('in a folder that was carried elsewhere, which opens as what it is', async () => {
    const folder = temporaryFolder();
    await visit(folder, withSample);
    const carried = temporaryFolder();
    cpSync(folder, carried, { recursive: true, preserveTimestamps: true });
    expect(keptIn(folder)).not.toBeNull();
    expect(keptIn(carried)).toBeNull();
    await visit(carried, (core) => expect(core['directives.list']({})).toHaveLength(1));
    expect(keptIn(carried)).not.toBeNull(); // from then on it is at home there
  });

  test('after a backup was restored, but what came with that', async () => {
    const folder = temporaryFolder();
    const name = await visit(folder, async (core) => {
      await core['samples.load']({ sampleId: SAMPLE_ID });
      return (await core['backups.make']({})).name;
    });
    await visit(folder, (core) => takeAll(core, [SAMPLE_REPORTS]));
    const before = toldBy(folder);
    await visit(folder, (core) => core['backups.restore']({ name }));
    expect(toldBy(folder)).not.toBe(before);
    const office = await anOffice(folder);
    writeFileSync(keptPathIn(folder), before); // as if it had come back with a copy of the folder
    expect(keptIn(folder)).toBeNull();
    expect(office['directives.list']({})).toHaveLength(1);
  });

  test('to another version of the program', async () => {
    const folder = temporaryFolder();
    await visit(folder, withSample);
    expect(firstKept({ ...environmentOf(folder), appVersion: '0.0.1' }, () => [])).toBeNull();
  });

  test('where it was half written when the power went: the folder opens as ever, and rids itself of the half', async () => {
    const folder = temporaryFolder();
    await visit(folder, withSample);
    const whole = readFileSync(keptPathIn(folder));
    const half = join(folder, 'don-doc.man-hinh-dau.json.tam');
    for (const path of [half, keptPathIn(folder)]) writeFileSync(path, whole.subarray(0, whole.length >> 1));
    expect(keptIn(folder)).toBeNull();
    await visit(folder, (core) => expect(core['directives.list']({})).toHaveLength(1));
    expect(existsSync(half)).toBe(false);
    expect(keptIn(folder)).not.toBeNull();
  });
});
