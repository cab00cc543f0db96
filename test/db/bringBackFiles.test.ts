import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf, keepAttachment, readAttachment } from '../../electron/db/attachmentStore';
import { bringBackFiles } from '../../electron/db/backup/bringBackFiles';
import { UNPROTECTED } from '../../electron/db/cipher/protection';
import { temporaryFolder } from '../support/folder';

const SCAN = Buffer.from('%PDF-1.7 quét');
const FILES = [{ sha256: hashOf(SCAN), sizeBytes: SCAN.length, media: 'application/pdf' }];
const NAME = 'don-doc-20261127-1016-thu-cong.sqlite';

test('a file of another PC’s own backups brings the originals one folder higher; alone it says what is missing', () => {
  const other = temporaryFolder();
  keepAttachment(other, SCAN);
  const here = temporaryFolder();
  const bring = (path: string) => bringBackFiles(path, here, FILES, UNPROTECTED, UNPROTECTED);
  expect(bring(join(temporaryFolder(), NAME))).toBe(1); // carried alone
  expect(bring(join(other, 'khac', NAME))).toBe(1); // not a folder of backups: nobody knows what lies above it
  expect(readAttachment(here, hashOf(SCAN))).toBeNull();
  expect(bring(join(other, 'sao-luu', NAME))).toBe(0);
  expect(readAttachment(here, hashOf(SCAN))).toEqual(SCAN);
});
