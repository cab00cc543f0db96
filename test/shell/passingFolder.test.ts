import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lookingPlace } from '../../electron/shell/passingFolder';
import { temporaryFolder } from '../support/folder';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

const failed = (code: string) => Object.assign(new Error(code), { code });

test('data on a protected stick are looked at from a passing folder', () => {
  const [stick, temporary] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(stick, 'du-lieu'));
  for (const code of ['EROFS', 'EACCES', 'EPERM', 'ENOSPC']) {
    const passing = lookingPlace(stick, failed(code), temporary);
    if ('why' in passing) throw new Error(passing.why);
    expect(existsSync(passing.folder)).toBe(true);
    expect(passing.folder.startsWith(temporary)).toBe(true);
  }
});

test('where there is nothing to look at, or the disk says something else, it is said why nothing can be kept', () => {
  const stick = temporaryFolder();
  expect(lookingPlace(stick, failed('EROFS'))).toEqual({ why: 'ổ đĩa chỉ cho đọc' });
  mkdirSync(join(stick, 'du-lieu'));
  expect(lookingPlace(stick, failed('EIO'))).toMatchObject({ why: expect.stringContaining('rút ra') });
});
