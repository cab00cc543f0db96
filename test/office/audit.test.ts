import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice } from '../support/office';

test('a pasted text: sentences to forward, and a summary that says how many were recomputed', async () => {
  const core = await aSampleOffice();
  const text = 'Toàn xã có 120/150 hộ nộp, đạt 82%.\r\nĐạt 47,59% (82.930/174.229 thuê bao). Phấn đấu 60%.';
  const audited = await core['audit.text']({ text });
  expect(audited.summary).toBe('3 tỷ lệ: 1 đúng, 1 không khớp, 1 chưa kiểm tra được.');
  expect(audited.percents.map(({ message }) => message)).toEqual([
    '“82%” không khớp với 120/150: tính lại được 80%. Hãy hỏi lại nơi cung cấp số liệu.',
    null,
    null,
  ]);
  expect(audited.text.slice(audited.percents[1]?.span.start, audited.percents[1]?.span.end)).toBe('47,59%');
});

test('nothing to look at is said, not answered with an empty list', async () => {
  const core = await aSampleOffice();
  await expect(core['audit.text']({ text: ' \n ' })).rejects.toThrow('Chưa có chữ nào để soát');
});

test('a directive kept in the app: the rule its figure was cut by is named', async () => {
  const core = await aSampleOffice();
  const [first] = (await core['directives.list']({})).slice(0, 1);
  const audited = await core['audit.directive']({ directiveId: first?.id ?? '' });
  expect(audited.counts.all).toBeGreaterThan(0);
  expect(audited.counts.wrong).toBe(0);
});

test('a file without words is refused by its name', async () => {
  const core = await aSampleOffice();
  const path = join(temporaryFolder(), 'ảnh chụp.png');
  writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await expect(core['audit.file']({ path })).rejects.toThrow('ảnh chụp.png');
});
