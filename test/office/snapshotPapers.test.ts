import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { aSampleOffice, enterNumberAndDay, REPORT_ORDER, SAMPLE_ID } from '../support/office';

const directiveId = SAMPLE_ID;
const at1455 = toLocalTime('2021-08-17T14:55');
const at1700 = toLocalTime('2021-08-17T17:00');

async function frozen(core: Core) {
  await enterNumberAndDay(core);
  const first = await core['snapshots.freeze']({ directiveId, asOf: at1455, reason: 'giao ban' });
  const second = await core['snapshots.freeze']({
    directiveId,
    asOf: at1700,
    replacesId: first.id,
    reason: 'báo cáo đến muộn',
  });
  return { first, second };
}

test('a numbered report is bound to its frozen summary; that of version 2 takes its place and says what moved', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { first, second } = await frozen(core);
  const one = await core['outgoing.numberCampaign']({ ...REPORT_ORDER, snapshotId: first.id });
  expect(one).toMatchObject({
    number: 1,
    note: 'Lập từ Lần chốt 1, số liệu nhận đến 14h55 ngày 17/8/2021',
    source: { at: at1455, snapshotId: first.id },
  });
  expect((await core['snapshots.list']({ directiveId })).map(({ papers }) => papers)).toEqual([[], ['01/BC-UBND']]);
  await expect(core['outgoing.numberCampaign']({ ...REPORT_ORDER, snapshotId: first.id })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('đã có số 01/BC-UBND'),
  });

  const order = { ...REPORT_ORDER, snapshotId: second.id };
  await expect(core['outgoing.numberCampaign'](order)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('phải ban hành báo cáo thay thế'),
  });
  const two = await core['outgoing.numberCampaign']({ ...order, insist: true });
  const { html } = await core['papers.compose']({ kind: 'written', paperId: two.id });
  const words = html.replaceAll('&nbsp;', ' ').replace(/[\s\u00a0]+/g, ' ');
  expect(words).toContain('Báo cáo này thay thế Báo cáo số 01/BC-UBND ngày 19 tháng 8 năm 2021');
  expect(words).toContain('Số liệu thay đổi như sau:');
  expect(words).toContain('Lý do thay thế: báo cáo đến muộn.');
  expect(words).toMatch(/tỷ lệ người dân cài đặt Bluezone tính trên số người có điện thoại thông minh: từ \d/i);
  expect((await core['snapshots.list']({ directiveId })).map(({ papers }) => papers)).toEqual([
    ['02/BC-UBND'],
    ['01/BC-UBND'],
  ]);

  await core['outgoing.cancelNumber']({ paperId: one.id, reason: 'sai số liệu' });
  const third = await core['snapshots.freeze']({ directiveId, asOf: at1700, replacesId: second.id, reason: '' });
  const paper = await core['papers.compose']({ kind: 'report', directiveId, at: at1700, snapshotId: third.id });
  expect(paper.html).toContain('02/BC-UBND'); // of the two the newest that still stands
});

test('a typed paper and the mail to the level above take the figures that were frozen', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { first } = await frozen(core);
  const draft = await core['written.begin']({ kindId: 'cong-van', directiveId });
  if (draft.source.kind !== 'written') throw new Error('a typed paper expected');
  const figures = { directiveId, at: at1700, snapshotId: first.id };
  const saved = await core['outgoing.save']({
    paperId: null,
    draft: { ...draft, subject: 'gửi số liệu', source: { ...draft.source, figures } },
  });
  const { html } = await core['papers.compose']({ kind: 'written', paperId: saved.id });
  expect(html).toContain('số liệu tính đến 14h55 ngày 17/8/2021');
  expect((await core['snapshots.list']({ directiveId })).at(-1)?.papers).toEqual(['bản thảo “gửi số liệu”']);

  const { upper } = await core['today.get']({ at: at1700 });
  const limit = upper.find((one) => one.directiveId === directiveId);
  if (limit === undefined) throw new Error('a report to the level above expected');
  const question = { directiveId, scheduleId: limit.scheduleId, at: at1700 };
  const live = await core['upperMail.prepare'](question);
  const mail = await core['upperMail.prepare']({ ...question, snapshotId: first.id });
  expect(live.body).toContain('17h00 ngày 17/8/2021');
  expect(mail.body).toContain('14h55 ngày 17/8/2021');
  expect(mail.body).not.toContain('17h00');
});
