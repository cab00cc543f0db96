import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as attachments from '../../../electron/db/attachmentStore';
import { time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../../support/office';

const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;

function bytesBelow(folder: string): Buffer {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return Buffer.concat(paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
}

test('whatever ends the program after the tables are rid of people, the next start goes on to the end', async () => {
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  await core['backups.make']({});
  const asOf = time('2021-08-19T18:00');
  const before = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  const { people, fields, notes } = await core['destruction.preview']({ groups: [GROUP] });

  // the folder as a power cut would leave it at each step
  const cuts: string[] = [];
  const cut = () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    cuts.push(copy);
  };
  const destroyAttachment = attachments.destroyAttachment;
  let files = 0;
  const spy = vi.spyOn(attachments, 'destroyAttachment').mockImplementation((where, sha256, protection) => {
    if (files++ % 15 === 0) cut();
    destroyAttachment(where, sha256, protection);
  });
  cut();
  const order = { groups: [GROUP], people, fields, notes, word: 'TIÊU HỦY', reason: 'Hết hạn', takesBackups: true };
  await core['destruction.purge'](order);
  spy.mockRestore();
  cut();
  expect(cuts.length).toBeGreaterThan(3);

  const name = 'Nguyễn ';
  for (const [at, copy] of cuts.entries()) {
    const again = await anOffice(copy);
    const destroyed = await again['destruction.list']({});
    expect(destroyed.map(({ state }) => state)).toEqual(at === 0 ? [] : ['done']);
    expect(await again['compilation.get']({ directiveId: SAMPLE_ID, asOf })).toEqual(before);
    expect((await again['retention.list']({})).lists.some(({ formId }) => formId === 'mau-02')).toBe(at === 0);
    expect((await again['store.verify']({})).problems).toEqual([]);
    expect(bytesBelow(copy).includes(name)).toBe(at === 0);
  }
});
