import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder';
import { anOffice } from '../../support/office';
import { aPaperDraft } from '../../support/papers';

const HEADS = {
  'van-ban.pdf': [...Buffer.from('%PDF-1.7\n…\n%%EOF\n')],
  'trang.jpg': [0xff, 0xd8, 0xff, 0xe0],
  'trang.png': [0x89, 0x50, 0x4e, 0x47],
  'trang.tif': [0x49, 0x49, 0x2a, 0x00],
};

test('a sheet that was scanned is kept, whatever else it is called is refused and nothing of the choice is kept', async () => {
  const folder = temporaryFolder();
  const file = (name: string, bytes: readonly number[]) => {
    writeFileSync(join(folder, name), Buffer.from(bytes));
    return join(folder, name);
  };
  const core = await anOffice();
  const { id: paperId } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft() });
  const scans = Object.entries(HEADS).map(([name, bytes]) => file(name, bytes));
  for (const [name, text, why] of [
    ['a.exe', 'MZ hi', 'không phải bản chụp'],
    ['chu.pdf', 'đây là chữ', 'không phải bản chụp'],
    ['nen.pdf', 'PK\u0003\u0004', 'không phải bản chụp'],
    ['x.exe', '%PDF-1.7\n%%EOF', 'mang đuôi khác với nội dung bên trong (là tệp .pdf)'],
    ['cut.pdf', '%PDF-1.7\n1 0 obj', 'là tệp PDF bị cắt cụt'],
  ] as const) {
    const wrong = file(name, [...Buffer.from(text)]);
    await expect(core['outgoing.attachScan']({ paperId, paths: [...scans, wrong] })).rejects.toThrow(
      `“${name}” ${why}`,
    );
  }
  expect((await core['outgoing.get']({ paperId })).scans).toEqual([]);
  const kept = await core['outgoing.attachScan']({ paperId, paths: scans });
  expect(kept.scans.map(({ fileName }) => fileName).sort()).toEqual(Object.keys(HEADS).sort());
  const again = file('ban-khac.pdf', HEADS['van-ban.pdf']);
  await expect(core['outgoing.attachScan']({ paperId, paths: [again] })).rejects.toThrow(
    '“ban-khac.pdf” giống hệt bản chụp “van-ban.pdf” đã đính kèm',
  );
});
