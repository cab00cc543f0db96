import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder';
import { anOffice } from '../../support/office';
import { aPaperDraft } from '../../support/papers';

const HEADS = {
  'van-ban.pdf': [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31],
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
  for (const [name, text] of [
    ['a.exe', 'MZ hi'],
    ['chu.pdf', 'đây là chữ'],
    ['nen.pdf', 'PK\u0003\u0004'],
  ] as const) {
    const wrong = file(name, [...Buffer.from(text)]);
    await expect(core['outgoing.attachScan']({ paperId, paths: [...scans, wrong] })).rejects.toThrow(
      `“${name}” không phải bản chụp`,
    );
  }
  expect((await core['outgoing.get']({ paperId })).scans).toEqual([]);
  const kept = await core['outgoing.attachScan']({ paperId, paths: scans });
  expect(kept.scans.map(({ fileName }) => fileName).sort()).toEqual(Object.keys(HEADS).sort());
});
