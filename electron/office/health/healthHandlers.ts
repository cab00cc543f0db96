import { keepLastCheck } from '../../db/lastCheck';
import type { Store } from '../../db/store';
import type { Health } from '../../domain/diagnostics/health';
import type { CoreHandlers } from '../../ipc/contract';
import { healthBundle } from '../../text/healthBundle';
import { healthSections } from '../../text/healthText';
import type { BackupRoom } from '../backupHandlers';
import type { OfficeEnvironment } from '../environment';
import { officeNotices } from '../officeNotices';
import { machineHealth } from './machineHealth';
import { storeHealth } from './storeHealth';

type HealthChannel = Extract<keyof CoreHandlers, `health.${string}`>;

/** How the program stands, for the clerk to see and for a report of an error; nothing is sent. */
export function healthHandlers(
  store: Store,
  environment: OfficeEnvironment,
  backups: BackupRoom,
): Pick<CoreHandlers, HealthChannel> {
  const { dataFolder, clock, isReadingOnly = false } = environment;
  return {
    'health.get': async () => {
      const health = await readHealth(store, environment, backups);
      return { health, sections: healthSections(health), bundle: healthBundle(health) };
    },
    'health.verify': async () => {
      const { problems } = await backups.handlers['store.verify']({});
      if (!isReadingOnly) keepLastCheck(dataFolder, { at: clock(), problems: problems.length });
      return { problems };
    },
  };
}

async function readHealth(store: Store, environment: OfficeEnvironment, backups: BackupRoom): Promise<Health> {
  const list = await backups.handlers['backups.list']({});
  const damage = officeNotices(store, environment, []).length;
  return {
    ...machineHealth(environment, list, store.schemaVersion),
    notOpened: null,
    store: storeHealth(store, environment, damage),
  };
}
