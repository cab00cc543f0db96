import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { day } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, takeAll } from '../../support/office';
import { wardReport } from '../../support/wardReport';

type People = readonly (readonly [name: string, phone: string])[];

async function taken(core: Core, date: number, people: People): Promise<void> {
  const path = join(temporaryFolder(), `Mau 02 phuong bong son ${date}-8.xlsx`);
  const report = { ward: 'PHƯỜNG BỒNG SƠN', day: `${date} tháng 8 năm 2021`, total: 4000 + date, people };
  writeFileSync(path, await wardReport(report));
  await takeAll(core, [path]);
}

/** The same woman on two days, her phone mistyped on the second, where it is another man's. */
async function aDesk() {
  const core = await anOffice(undefined, '2026-11-27T09:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await taken(core, 17, [['Trần Thị Mốc Đỏ', '0905111222']]);
  await taken(core, 18, [
    ['Trần Thị Mốc Đỏ', '0905111333'],
    ['Lê Văn Mốc Tím', '0905111333'],
  ]);
  const asked = { kind: 'correct', receivedOn: day('2026-11-27'), way: '', hasProcessor: false } as const;
  const { id: requestId } = await core['personRequests.add'](asked);
  const to = { fullName: null, phone: '0905 111 222', address: null };
  return { core, requestId, to };
}

test('a phone that two people have is no way to say who is corrected', async () => {
  const { core, requestId, to } = await aDesk();
  const order = { name: '', phone: '0905111333', rows: 2, requestId, to };
  await expect(core['people.correct'](order)).rejects.toThrow('nhiều họ tên khác nhau');
  expect((await core['people.find']({ name: '', phone: '0905111333' })).rows).toHaveLength(2);
});

test('rows that say it already are not counted among the corrected, and people are counted anew', async () => {
  const { core, requestId, to } = await aDesk();
  const wrong = await core['people.find']({ name: 'Trần Thị Mốc Đỏ', phone: '0905111333' });
  const submissionId = wrong.rows[0]?.submissionId ?? '';
  expect(await core['persons.sum']({ submissionId })).toMatchObject({ proposed: 4019 }); // both seem new
  const order = { name: 'tran thi moc do', phone: '', rows: 2, requestId, to };
  const { correctionId, people } = await core['people.correct'](order);
  expect(people).toBe(1);
  expect(await core['persons.sum']({ submissionId })).toMatchObject({ proposed: 4018 }); // she was counted the day before
  await expect(core['people.correct'](order)).rejects.toThrow('đã ghi đúng như vậy');
  await core['people.undoCorrection']({ correctionId });
  expect(await core['persons.sum']({ submissionId })).toMatchObject({ proposed: 4019 });
});

test('a phone that somebody else has is said first, with what becomes of the count; then it is taken', async () => {
  const { core, requestId } = await aDesk();
  const order = { name: 'Lê Văn Mốc Tím', phone: '', rows: 1, requestId };
  const to = (fullName: string | null) => ({ fullName, phone: '0905111222', address: null });
  await expect(core['people.correct']({ ...order, to: to(null) })).rejects.toThrow('vẫn tính là hai người');
  await expect(core['people.correct']({ ...order, to: to('Tran Thi Moc Do') })).rejects.toThrow('chỉ tính một lần');
  expect((await core['people.find']({ name: 'Lê Văn Mốc Tím', phone: '0905111222' })).rows).toEqual([]);
  await core['people.correct']({ ...order, to: to(null), isSharedKnown: true });
  expect((await core['people.find']({ name: 'Lê Văn Mốc Tím', phone: '0905111222' })).rows).toHaveLength(1);
});

test('once the request is closed findings about the lists do not quote the former values either', async () => {
  const { core, requestId } = await aDesk();
  const { rows } = await core['people.find']({ name: 'Lê Văn Mốc Tím', phone: '' });
  const submissionId = rows[0]?.submissionId ?? '';
  const said = async () => {
    await core['persons.reveal']({ submissionId, reason: 'check' });
    const page = await core['persons.page']({ submissionId, text: '', isMarked: false, offset: 0, limit: 9 });
    return page.rows.flatMap(({ findings }) => findings).join(' ');
  };
  await core['people.correct']({
    ...{ name: 'Lê Văn Mốc Tím', phone: '', rows: 1, requestId },
    to: { fullName: 'Lê Văn Mốc Xám', phone: '0977111555', address: null },
  });
  expect(await said()).toContain('0905 111 333'); // it can still be taken back
  await core['personRequests.end']({ id: requestId, on: day('2026-11-27'), outcome: 'Đã sửa' });
  const now = await said();
  expect(now).toContain('[đã sửa]');
  expect(now).not.toMatch(/Mốc Tím|0905 ?111 ?333/);
});
