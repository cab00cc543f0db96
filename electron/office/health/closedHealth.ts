import { lookAtBackups } from '../../db/backup/lookAtBackups';
import { type ProtectionOptions, protectionBy } from '../../db/cipher/protection';
import { unreadDamage } from '../../db/damageNotes';
import type { Health, NotOpened } from '../../domain/diagnostics/health';
import type { HealthView } from '../../ipc/contract';
import { healthBundle } from '../../text/healthBundle';
import { healthSections } from '../../text/healthText';
import { type HealthSurroundings, machineHealth } from './machineHealth';
import { closedStoreHealth } from './storeHealth';

/**
 * How the program stands when its data could not be opened: all that needs no database, and why. Nothing in the folder is
 * changed: nothing is set aside, no list of backups is remembered.
 */
export async function closedHealth(
  surroundings: HealthSurroundings & { readonly protection?: ProtectionOptions },
  { code, message }: NotOpened,
): Promise<HealthView> {
  const { dataFolder, clock, protection } = surroundings;
  const backups = await lookAtBackups(dataFolder, clock(), protectionBy(protection ?? {}));
  const health: Health = {
    ...machineHealth(surroundings, backups, null),
    notOpened: { code, message },
    store: closedStoreHealth(dataFolder, unreadDamage(dataFolder).length),
  };
  return { health, sections: healthSections(health), bundle: healthBundle(health) };
}
