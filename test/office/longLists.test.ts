import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { wardReport } from '../support/wardReport';

/** More than one slice of the store. */
const PEOPLE = 4500;
const WARD = 'phuong-bong-son';

async function listOf(ward: string, first: number): Promise<string> {
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const number = String(first + at).padStart(8, '0');
    return [`Nguyễn Thị ${'ABCDEFGHIK'[at % 10]}`, `09${number}`] as const;
  });
  const path = join(temporaryFolder(), `Mau 02 ${ward}.xlsx`);
  writeFileSync(path, await wardReport({ ward, total: PEOPLE, people }));
  return path;
}

const previewOf = async (core: Core, path: string) => {
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(preview.files.map(({ state, issues }) => [state, issues[0]?.message])).not.toContainEqual([
    'refused',
    expect.anything(),
  ]);
  return preview.previewId;
};

const peopleIn = async (core: Core) => (await core['store.verify']({})).tables.person;

test('a long list is taken whole while others are answered and write, once, and goes whole', async () => {
  const core = await aSampleOffice();
  const previewId = await previewOf(core, await listOf('PHƯỜNG BỒNG SƠN', 1));
  const accepting = core['imports.accept']({ previewId, indexes: [0] });
  const again = core['imports.accept']({ previewId, indexes: [0] });
  await expect(again).rejects.toThrow();
  await core['units.saveAliases']({ unitId: WARD, aliases: ['BSơn'] });
  const batch = await accepting;
  expect(batch.accepted).toBe(1);
  expect(await peopleIn(core)).toBe(PEOPLE);
  await core['imports.undo']({ batchId: batch.id });
  expect(await peopleIn(core)).toBe(0);
});
