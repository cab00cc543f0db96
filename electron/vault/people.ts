import { passwordFault } from '../domain/access/password';
import type { Role } from '../domain/access/roles';
import { AppFailure } from '../domain/failure';
import { vaultText } from '../text/vaultText';

/** @throws AppFailure `invalid`, naming what is to be done */
export function requireGoodPassword(password: string, name: string): void {
  const fault = passwordFault(password, name);
  if (fault !== null) throw new AppFailure('invalid', vaultText.passwordFault[fault]);
}

/** @throws AppFailure unless each has a name of their own and one of them answers for the office */
export function requireUsers(users: readonly { readonly name: string; readonly role: Role }[]): void {
  const names = users.map(({ name }) => name.trim().normalize('NFC').toLowerCase());
  if (names.includes('')) throw new AppFailure('invalid', vaultText.nameNeeded);
  if (new Set(names).size < names.length) throw new AppFailure('conflict', vaultText.nameTaken);
  if (!users.some(({ role }) => role === 'admin')) throw new AppFailure('conflict', vaultText.adminNeeded);
}
