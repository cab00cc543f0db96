import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { kit } from '../documents/support';
import { SAMPLES, type Sample, written } from '../documents/written/samples';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice } from '../support/office';

const BODY = [
  'Đến nay 12/20 thuê bao đã cài đặt, đạt 50%; bà Đặng Thị Mốc Xanh, 0987 654 321, chưa cài.',
  'Liên hệ bà Đặng Thị Mốc Xanh, điện thoại 0987654321, để được hướng dẫn',
].join('\n');

function notice(): OfficialDocument {
  return written('thong-bao', { ...(SAMPLES['thong-bao'] as Sample), values: { body: BODY } });
}

test('lines of a paper that ruler and auditor quote show no phone, and nobody who stands beside one', async () => {
  const core = await aSampleOffice();
  const path = join(temporaryFolder(), 'thong-bao.docx');
  const bytes = await toDocx(notice(), kit);
  writeFileSync(path, bytes);
  const answers = {
    ruler: await core['ruler.measureFile']({ path }),
    sent: await core['ruler.measureBytes']({ bytes, fileName: 'thong-bao.docx' }),
    audit: await core['audit.file']({ path }),
  };
  for (const [what, answer] of Object.entries(answers)) {
    const said = JSON.stringify(answer);
    expect([what, said]).toEqual([what, expect.stringContaining('098****321')]);
    expect([what, said]).not.toEqual([what, expect.stringMatching(/Mốc Xanh|0987 ?654 ?321/)]);
  }
  const signer = JSON.stringify(answers.ruler);
  expect(signer).toContain('UBND'); // the paper's own words stay
});
