import { expect, test } from 'vitest';
import { toDocx } from '../../../electron/documents/toDocx';
import { kit } from '../support';
import { copied } from './samples';

const UPRIGHT = { sha256: 'a'.repeat(64), widthMm: 210, heightMm: 297, usedMm: 150 };
const ACROSS = { sha256: 'b'.repeat(64), widthMm: 297, heightMm: 210, usedMm: 100 };

const kindsOf = (pages: Parameters<typeof copied>[3]) =>
  copied('sao-y', null, {}, pages).sections.map(({ orientation, blocks }) => [
    orientation,
    ...blocks.map(({ kind }) => kind),
  ]);

test('each page of the scan is a sheet, and the head of the copy follows on the last one', () => {
  expect(kindsOf([UPRIGHT, UPRIGHT])).toEqual([
    ['portrait', 'scanPage'],
    ['portrait', 'scanPage', 'copyBlock'],
  ]);
});

test('after a page that lies across, the head of the copy has an upright sheet of its own', () => {
  expect(kindsOf([UPRIGHT, ACROSS])).toEqual([
    ['portrait', 'scanPage'],
    ['landscape', 'scanPage'],
    ['portrait', 'copyBlock'],
  ]);
});

test('without a scan the sheet says what it goes with', () => {
  expect(kindsOf([])).toEqual([['portrait', 'paragraph', 'copyBlock']]);
});

test('a copy is kept without the pictures of its pages', () => {
  expect(JSON.stringify(copied('sao-y', null, {}, [UPRIGHT]))).toContain('"jpegBase64":null');
});

test('the Word file can be made of one', async () => {
  expect((await toDocx(copied('sao-y', null, {}, [UPRIGHT, ACROSS]), kit)).length).toBeGreaterThan(5_000);
});
