import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireInstaller } from '../../scripts/lib/installerVersion.mjs';
import { temporaryFolder } from '../support/folder';

/** An installer as far as this matters: its two heads, and what it says of itself in its resources. */
function installer(said, { mark = 'MZ', pe = 'PE\0\0' } = {}) {
  const file = join(temporaryFolder(), 'DonDoc-Setup.exe');
  const head = Buffer.alloc(0x80);
  head.write(mark, 0, 'latin1');
  head.writeUInt32LE(0x80, 0x3c);
  const version = said === null ? '' : `ProductVersion\0\0${said}\0`;
  const resource = Buffer.from(`FileVersion\0\0${'9.9.9'}\0${version}`, 'utf16le');
  writeFileSync(
    file,
    Buffer.concat([head, Buffer.from(pe, 'latin1'), Buffer.alloc(4000), resource, Buffer.alloc(4000, 1)]),
  );
  return file;
}

test('the installer of this version is taken, with Windows’ fourth number or without', () => {
  for (const said of ['0.1.0', '0.1.0.0']) expect(() => requireInstaller(installer(said), '0.1.0')).not.toThrow();
});

test('one of another version, one that says none, and what is no program are not signed', () => {
  expect(() => requireInstaller(installer('0.0.9'), '0.1.0')).toThrow(/bản 0\.0\.9.*package\.json ghi 0\.1\.0/);
  expect(() => requireInstaller(installer('0.1.0.1'), '0.1.0')).toThrow('0.1.0.1');
  expect(() => requireInstaller(installer(null), '0.1.0')).toThrow('không ghi phiên bản');
  for (const file of [installer('0.1.0', { mark: 'PK' }), installer('0.1.0', { pe: 'NE\0\0' })])
    expect(() => requireInstaller(file, '0.1.0')).toThrow('không phải chương trình');
});
