import { z } from 'zod';
import { LONGEST_PASSWORD } from '../domain/access/password';
import { ROLES } from '../domain/access/roles';
import { filledLine, id } from './fields';

/** Input of the calls about passwords. A password is taken letter by letter as it was typed. */

const nothing = z.strictObject({});
const password = z
  .string()
  .min(1)
  .max(LONGEST_PASSWORD * 2);
const role = z.enum(ROLES);
const MOST_IDLE_MINUTES = 24 * 60;

export const vaultSchemas = {
  'plainFiles.list': nothing,
  'plainFiles.destroyReturns': nothing,
  'vault.state': nothing,
  'vault.unlock': z.strictObject({ userId: id, password }),
  'vault.recover': z.strictObject({ userId: id, code: z.string().max(500), password }),
  'vault.lock': nothing,
  'vault.begin': z.strictObject({ name: filledLine, password }),
  'vault.beginSheet': z.strictObject({ password }),
  'vault.printSheet': nothing,
  'vault.saveSheet': nothing,
  'vault.confirmSheet': z.strictObject({ lastGroup: z.string().max(100) }),
  'vault.changePassword': z.strictObject({ password, next: password }),
  'vault.addUser': z.strictObject({ name: filledLine, role, password }),
  'vault.changeUser': z.strictObject({ userId: id, name: filledLine, role }),
  'vault.setPassword': z.strictObject({ userId: id, password }),
  'vault.removeUser': z.strictObject({ userId: id }),
  'vault.setIdle': z.strictObject({ minutes: z.number().int().min(1).max(MOST_IDLE_MINUTES).nullable() }),
  'vault.turnOff': z.strictObject({ password }),
  'vault.changeKey': z.strictObject({ password }),
} as const;
