import { randomUUID } from 'node:crypto';
import type { Role } from '../../../electron/domain/access/roles';
import { Vault } from '../../../electron/vault/vault';
import { withOffice } from './dataFolders';

/** Who has a password in a test's office. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

const CODE = Buffer.alloc(20, 5);
/** A guess costs next to nothing: passwords are not what is looked at. */
const COST = { n: 16, r: 1, p: 1 };

/**
 * Puts passwords on a data folder and seals it, as the app does; the app must not be running on it.
 * @returns the key the data are sealed with
 */
export async function withPasswords(dataFolder: string, admin: Person, others: readonly Person[]): Promise<Uint8Array> {
  const vault = new Vault({
    folder: dataFolder,
    system: null,
    now: Date.now,
    up: () => performance.now(),
    newId: randomUUID,
    cost: COST,
  });
  const begun = await vault.turnOn(admin.name, admin.password, CODE);
  await withOffice(dataFolder, (core) => core['vault.seal']({ key: begun.key }));
  let session = await vault.settle(begun);
  for (const { name, role, password } of others)
    if (session !== null) session = await vault.addUser(session, { name, role }, password);
  return begun.key;
}
