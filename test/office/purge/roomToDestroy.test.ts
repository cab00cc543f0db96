import { expect, test, vi } from 'vitest';
import * as attachments from '../../../electron/db/attachmentStore';
import * as disk from '../../../electron/office/health/diskRoom';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';

const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;

test('nothing goes where the disk has no room for what follows; a disk that fills up later is told as it is', async () => {
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  const { people, fields, notes } = await core['destruction.preview']({ groups: [GROUP] });
  const order = { groups: [GROUP], people, fields, notes, word: 'TIÊU HỦY', reason: 'Hết hạn', takesBackups: true };

  const room = vi.spyOn(disk, 'diskRoom').mockReturnValue({ freeBytes: 900 * 1024, totalBytes: 4 * 1024 ** 2 });
  await expect(core['destruction.purge'](order)).rejects.toMatchObject({
    code: 'diskFull',
    message: expect.stringMatching(/^Chưa tiêu hủy, dữ liệu vẫn nguyên vẹn: .* còn trống .* KB, cần khoảng .* MB/),
  });
  room.mockRestore();
  expect(await core['destruction.list']({})).toEqual([]);
  expect((await core['destruction.preview']({ groups: [GROUP] })).people).toBe(people);

  const full = vi.spyOn(attachments, 'destroyAttachment').mockImplementation(() => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
  });
  await expect(core['destruction.purge'](order)).rejects.toMatchObject({
    code: 'diskFull',
    message: expect.stringMatching(/^Dữ liệu đã tiêu hủy trong sổ, .* ổ đĩa đã đầy .* không phải tiêu hủy lại\.$/),
  });
  full.mockRestore();
  expect(await core['destruction.list']({})).toMatchObject([{ people, state: 'cleaning' }]);
});
