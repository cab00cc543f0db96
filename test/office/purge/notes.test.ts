import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FieldType, FormDefinition } from '../../../electron/domain/form';
import { purgeCliText } from '../../../electron/text/purgeCliText';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { aCampaign, FORM, setUpOffice } from '../../support/levels';
import { anOffice, SAMPLE_ID } from '../../support/office';

const text = (key: string, label: string, type: FieldType, isPersonalData: boolean) => ({
  key,
  label,
  labelVariants: [],
  type,
  required: false,
  isPersonalData,
});

const NOTED: FormDefinition = {
  ...FORM,
  fields: [
    ...FORM.fields,
    text('contact', 'Người lập', 'personName', true),
    text('note', 'Khó khăn, vướng mắc', 'text', false),
  ],
};

/** One is in a field of her own, the other in words only; a street bears a name too. */
const NOTE = 'Bà Ngô Mốc Lam và chị Lê Thị Mốc Đỏ ở đường Lê Mốc Lợi chưa tiêm';

async function anOfficeWithANote(folder: string) {
  const core = await anOffice(folder, '2026-11-27T09:00');
  const { groupId, ids } = await setUpOffice(core, 'UBND tỉnh Bình Định', [{ name: 'Xã Mỹ An', kind: 'xã' }]);
  const path = join(temporaryFolder(), 'van-ban.json');
  writeFileSync(path, JSON.stringify({ directive: aCampaign(groupId, { id: SAMPLE_ID }), forms: [NOTED] }));
  await core['directives.import']({ path });
  const entry = {
    unitId: ids[0] ?? '',
    formId: FORM.id,
    period: day('2021-08-17'),
    receivedAt: time('2021-08-17T14:50'),
    arrivalBasis: 'message',
    isArrivalSure: false,
    channel: 'zalo',
    dataAsOf: null,
    values: { vaccinated: '8', people: '10', contact: 'Lê Thị Mốc Đỏ', note: NOTE },
    rows: '',
    persons: '',
    isNil: false,
    evidence: [],
    decision: null,
    alias: null,
  } as const;
  await core['keyed.take']({ directiveId: SAMPLE_ID, entries: [entry] });
  const way = 'Thư của bà Ngô Mốc Lam, 12 Lê Mốc Lợi';
  await core['personRequests.add']({ kind: 'access', receivedOn: day('2026-11-27'), way, hasProcessor: false });
  return core;
}

test('notes go whole with the people, are told before, and who is named in one goes from other texts too', async () => {
  const folder = temporaryFolder();
  const core = await anOfficeWithANote(folder);
  const groups = [{ directiveId: SAMPLE_ID, formId: FORM.id }];
  const seen = await core['destruction.preview']({ groups });
  expect(seen).toMatchObject({ fields: 1, notes: 1, noteFields: [{ label: 'Khó khăn, vướng mắc', count: 1 }] });
  expect(purgeCliText.preview(seen)).toContain('- Khó khăn, vướng mắc: 1 ô');
  const order = { groups, people: 0, fields: 1, word: 'TIÊU HỦY', reason: 'Hết hạn', takesBackups: true };
  await expect(core['destruction.purge']({ ...order, notes: 0 })).rejects.toThrow('đã thay đổi so với lúc xem');
  const done = await core['destruction.purge']({ ...order, notes: 1 });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const bytes = Buffer.concat(files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
  for (const word of ['Mốc Lam', 'Mốc Đỏ', 'chưa tiêm']) expect([word, bytes.includes(word)]).toEqual([word, false]);
  expect(await core['personRequests.list']({})).toMatchObject([{ way: 'Thư của bà [đã xóa], 12 Lê Mốc Lợi' }]);
  const { entries } = await core['history.list']({ text: 'tiêu hủy', limit: 5 });
  expect(entries.map(({ newValue }) => newValue).join()).toContain('và 1 ô chữ khác');
  const { paperId } = await core['destruction.paper']({ destructionId: done.id });
  const { bytes: paper } = await core['papers.render']({ kind: 'written', paperId, format: 'docx' });
  const words = strFromU8(unzipSync(paper)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
  expect(words).toContain('1 ô chữ khác của báo cáo, có thể nhắc tên người');
});
