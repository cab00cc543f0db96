import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { cli, failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: false });

function file(fields: object): string {
  const path = join(temporaryFolder(), 'van-ban.json');
  writeFileSync(path, JSON.stringify(fields));
  return path;
}

const add = (fields: object) => ['papers', 'add', '--values', file(fields), '--data', sample.folder];

test('what is left out of a paper is as in a new one of its kind; an unknown kind, a field nobody knows, no subject: refused', async () => {
  const paper = await json(add({ kindId: 'ke-hoach', subject: 'tuyên truyền', recipients: ['Như trên', 'Lưu: VT'] }));
  expect(paper).toMatchObject({ kindId: 'ke-hoach', subject: 'tuyên truyền', code: 'KH-UBND', status: 'draft' });
  expect((await failure(...add({ kindId: 'bai-tho', subject: 'x' }))).message).toContain('“bai-tho”');
  expect((await failure(...add({ subject: 'x' }))).message).toContain('kindId');
  expect((await failure(...add({ kindId: 'ke-hoach', subject: ' ' }))).message).toContain('trích yếu');
  expect((await failure(...add({ kindId: 'ke-hoach', subject: 'x', nguoiKy: 'A' }))).message).toContain('nguoiKy');
});

test('a typed paper that lacks something is numbered only when insisted on, and the way to insist is told', async () => {
  const typed = { kindId: 'ke-hoach', subject: 'tuyên truyền', values: { body: 'Thực hiện [tên kế hoạch].' } };
  const { id } = (await json(add(typed))) as { id: string };
  const number = ['papers', 'number', id, '--date', '2021-08-19', '--data', sample.folder];
  const refused = await failure(...number);
  expect(refused.code).toBe('conflict');
  expect(refused.message).toMatch(/\[tên kế hoạch\].*--insist/);
});

test('an arrival is entered with little said, its number as it is stamped; without a subject it is refused', async () => {
  const enter = (fields: object) => ['incoming', 'add', '--values', file(fields), '--data', sample.folder];
  const paper = { subject: 'mời họp', author: 'Sở Nội vụ', arrivedOn: '2021-08-19', issuedOn: '2021-08-20' };
  const entered = await json<{ warnings: unknown }>(enter(paper));
  expect(entered).toMatchObject({ kindName: 'Công văn', forwardedTo: '', dueOn: null });
  expect(JSON.stringify(entered.warnings)).toContain('Ngày văn bản ở sau ngày đến');
  const again = await cli(...enter({ ...paper, subject: 'mời họp lần hai' }));
  expect(again.stdout).toMatch(/^0\d {2}mời họp lần hai/);
  expect((await failure(...enter({ subject: 'x', tacGia: 'Sở Nội vụ' }))).message).toContain('tacGia');
  expect((await failure(...enter({ author: 'Sở Nội vụ' }))).message).toContain('trích yếu');
});
