import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEY_FILE } from '../../electron/vault/keyFileNames';
import { lateVault } from '../../electron/vault/lateVault';
import { Vault, type VaultOptions } from '../../electron/vault/vault';
import { temporaryFolder } from '../support/folder';

function options(): VaultOptions {
  const cost = { n: 16, r: 1, p: 1 };
  return { folder: temporaryFolder(), system: null, now: () => 1, up: () => 1, newId: () => 'u1', cost };
}

test('a folder without a password looks as it does to the vault itself, and takes one', async () => {
  const asked = options();
  const late = lateVault(asked);
  expect(late.look()).toEqual(new Vault(asked).look());
  const session = await late.turnOn('Lê Thị Hư Cấu', 'mat khau dai lam', new Uint8Array(20).fill(7));
  expect(session.user.name).toBe('Lê Thị Hư Cấu');
  expect(late.look()).toEqual(new Vault(asked).look());
  expect(late.look()).toMatchObject({ isOn: true, users: [{ id: 'u1' }] });
});

test('what is wrong with a password is said by the promise', async () => {
  await expect(lateVault(options()).unlock('u1', 'x')).rejects.toThrow();
});

test('a key file closes the office before it is read, and is told of once it is', async () => {
  const asked = options();
  const late = lateVault(asked);
  writeFileSync(join(asked.folder, KEY_FILE), 'no key file');
  expect(late.look()).toMatchObject({ isOn: true, users: [] });
  await late.read();
  expect(late.look()).toEqual(new Vault(asked).look());
  expect(late.look().trouble).not.toBeNull();
});
