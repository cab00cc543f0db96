import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';

const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;
const LOG = { offset: 0, limit: 100 };

async function purge(core: Core) {
  const { people, fields, notes } = await core['destruction.preview']({ groups: [GROUP] });
  const reason = 'Hết thời hạn lưu';
  return core['destruction.purge']({
    groups: [GROUP],
    people,
    fields,
    notes,
    word: 'TIÊU HỦY',
    reason,
    takesBackups: false,
  });
}

async function anOfficeWithPeople(): Promise<Core> {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  return core;
}

const peopleKept = async (core: Core) =>
  (await core['retention.list']({})).lists.find(({ formId }) => formId === 'mau-02')?.people ?? 0;

test('a backup from before a destruction brings the people back, and says so; the record, requests and log stay', async () => {
  const core = await anOfficeWithPeople();
  const early = await core['personRequests.add']({
    kind: 'access',
    receivedOn: day('2021-08-16'),
    way: 'trực tiếp',
    hasProcessor: false,
  });
  const before = await peopleKept(core);
  const { name } = await core['backups.make']({});
  const later = await core['personRequests.add']({
    kind: 'delete',
    receivedOn: day('2021-08-17'),
    way: 'bằng văn bản',
    hasProcessor: false,
  });
  await core['personRequests.reply']({ id: early.id, on: day('2021-08-18') });
  const { id } = await purge(core);
  expect(await peopleKept(core)).toBe(0);
  const log = await core['personalData.log'](LOG);

  expect(await core['backups.restore']({ name, doesAgain: false })).toMatchObject({ returnedDestructions: 1 });
  expect(await peopleKept(core)).toBe(before);
  expect((await core['destruction.list']({})).map((one) => [one.id, one.state])).toEqual([[id, 'done']]);
  const requests = await core['personRequests.list']({});
  expect(requests.map((one) => one.id).toSorted()).toEqual([early.id, later.id].toSorted());
  expect(requests.find((one) => one.id === early.id)?.repliedOn).toBe('2021-08-18');
  expect((await core['personalData.log'](LOG)).entries).toEqual(log.entries);

  await purge(core); // what came back can be destroyed again, under a record of its own
  expect((await core['destruction.list']({})).length).toBe(2);
  expect((await core['store.verify']({})).problems).toEqual([]);
});

test('a backup of another office takes no records of this one along', async () => {
  const other = await anOffice(temporaryFolder(), '2021-08-10T08:00');
  await other['samples.load']({ sampleId: SAMPLE_ID });
  const { path } = await other['backups.make']({});
  const core = await anOfficeWithPeople();
  await purge(core);
  expect(await core['backups.restoreFile']({ path })).toMatchObject({ returnedDestructions: 0 });
  expect(await core['destruction.list']({})).toEqual([]);
});
