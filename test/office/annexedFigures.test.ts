import { expect, test } from 'vitest';
import type { PaperDraft } from '../../electron/domain/officePaper';
import type { Core, Input } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const HOUR = time('2021-08-17T17:00');

async function aReport(core: Core, figures: { directiveId: string; at: typeof HOUR }): Promise<PaperDraft> {
  const draft = await core['written.begin']({ kindId: 'bao-cao', directiveId: null });
  const values = { body: 'UBND thị xã báo cáo kết quả tại Phụ lục kèm theo.', ending: 'Trên đây là báo cáo.' };
  const source = { kind: 'written', templateId: 'bao-cao', values, figures } as const;
  return { ...draft, subject: 'kết quả cài đặt Bluezone', addressees: ['UBND tỉnh'], source };
}

async function htmlOf(core: Core, request: Input<'papers.preview'>): Promise<string> {
  return (await core['papers.compose'](request)).html;
}

test('a typed report takes the tables of a campaign along, as they stand at that hour, and keeps them with its number', async () => {
  const core = await aSampleOffice({ withReports: true });
  const draft = await aReport(core, { directiveId: SAMPLE_ID, at: HOUR });
  const typed = await htmlOf(core, { kind: 'draft', draft });
  const [indicator] = (await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: HOUR })).indicators;
  expect(typed).toContain(`Tổng cộng tính trên ${indicator?.coverage.reported}/${indicator?.coverage.expected} đơn vị`);
  const { id } = await core['outgoing.save']({ paperId: null, draft });
  await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-19'), number: null, insist: true });
  const numbered = await htmlOf(core, { kind: 'written', paperId: id });
  expect(numbered).toContain(
    '(Kèm theo Báo cáo số 01/BC-UBND ngày 19 tháng 8 năm 2021 của UBND\u00a0thị\u00a0xã\u00a0Hoài\u00a0Nhơn)',
  );
  for (const { id: batchId } of await core['imports.batches']({ directiveId: SAMPLE_ID }))
    await core['imports.undo']({ batchId });
  expect(await htmlOf(core, { kind: 'written', paperId: id })).toBe(numbered);
  expect(await htmlOf(core, { kind: 'draft', draft })).not.toContain('Tổng cộng tính trên');
});

test('why no table is printed is said', async () => {
  const core = await aSampleOffice();
  const remarksOf = async (figures: { directiveId: string; at: typeof HOUR }) =>
    (await core['written.remarks']({ draft: await aReport(core, figures), day: day('2021-08-17') })).remarks.join('\n');
  expect(await remarksOf({ directiveId: SAMPLE_ID, at: HOUR })).toContain('chưa có số liệu nào đến kỳ tổng hợp');
  expect(await remarksOf({ directiveId: 'gone', at: HOUR })).toContain('không còn trong chương trình');
  await takeAll(core, [SAMPLE_REPORTS]);
  expect(await remarksOf({ directiveId: SAMPLE_ID, at: HOUR })).not.toMatch(/bảng tổng hợp/);
  expect(await remarksOf({ directiveId: SAMPLE_ID, at: time('2021-08-18T17:00') })).toContain(
    'Bảng tổng hợp tính đến 17h00 ngày 18/8/2021, sau ngày của văn bản.',
  );
});
