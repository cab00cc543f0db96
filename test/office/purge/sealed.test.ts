import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ATTACHMENTS_FOLDER } from '../../../electron/db/attachmentStore';
import { protectionBy } from '../../../electron/db/cipher/protection';
import { readSealable } from '../../../electron/db/cipher/sealedFile';
import { readJournal } from '../../../electron/db/journal/journalFile';
import { openOffice } from '../../../electron/office/openOffice';
import { temporaryFolder } from '../../support/folder';
import { environmentOf, SAMPLE_ID, takeAll } from '../../support/office';
import { TEST_KEY } from '../../support/storeForms';
import { wardReport } from '../../support/wardReport';

const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;
const PLANTED = ['Lê Thị Ánh Tuyết', '0905111222'];
const OPENING = protectionBy({ key: TEST_KEY });

/** What whoever has the key reads of a file: content of snapshots and backups, records of journals, kept originals. */
function opened(path: string): string {
  const journal = path.endsWith('nhat-ky') ? readJournal(path, OPENING) : null;
  if (journal !== null) return JSON.stringify(journal);
  for (const kind of ['snapshot', 'backup', 'attachment', 'aside'] as const)
    try {
      return readSealable(path, { kind }, OPENING).toString('utf8');
    } catch {
      // sealed as something else
    }
  return '';
}

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function holders(folder: string): readonly string[] {
  const holds = (text: string) => PLANTED.some((word) => text.includes(word));
  return below(folder).filter((path) => holds(readFileSync(path, 'utf8')) || holds(opened(path)));
}

test('in an encrypted folder nothing is left either, not even for who has the key', async () => {
  const folder = temporaryFolder();
  const core = await openOffice({
    ...environmentOf(folder),
    protection: { key: TEST_KEY, slots: () => 'ngăn khóa' },
  });
  onTestFinished(async () => void (await core['core.close']({})));
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const path = join(temporaryFolder(), 'Mau 02 phuong bong son 17-8.xlsx');
  const people = [['Lê Thị Ánh Tuyết', '0905111222']] as const;
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', day: '17 tháng 8 năm 2021', total: 4000, people }));
  await takeAll(core, [path]);
  const { path: backup } = await core['backups.make']({});
  expect(readFileSync(backup, 'utf8')).not.toContain('Ánh Tuyết');
  expect(holders(folder)).toContain(backup); // the search does open seals
  const kept = () => readdirSync(join(folder, ATTACHMENTS_FOLDER)).length;
  const before = kept();

  const { people: seen, fields, notes, files } = await core['destruction.preview']({ groups: [GROUP] });
  const order = {
    groups: [GROUP],
    people: seen,
    fields,
    notes,
    word: 'TIÊU HỦY',
    reason: 'Hết hạn',
    takesBackups: true,
  };
  expect(await core['destruction.purge'](order)).toMatchObject({ state: 'done', files, remains: { backups: [] } });
  expect(holders(folder)).toEqual([]);
  expect(before - kept()).toBe(files);
  expect((await core['store.verify']({})).problems).toEqual([]);
});
