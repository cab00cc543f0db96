import { arch, freemem, release, totalmem, type, version } from 'node:os';
import { keepLastCheck } from '../../db/lastCheck';
import type { Store } from '../../db/store';
import type { BackupList } from '../../domain/backup';
import type { BackupHealth, Health, Versions } from '../../domain/diagnostics/health';
import type { CoreHandlers } from '../../ipc/contract';
import { healthBundle } from '../../text/healthBundle';
import { healthSections } from '../../text/healthText';
import type { BackupRoom } from '../backupHandlers';
import type { OfficeEnvironment } from '../environment';
import { officeNotices } from '../officeNotices';
import { diskRoom } from './diskRoom';
import { knownErrors } from './knownErrors';
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
  const { dataFolder, clock, logFile } = environment;
  const list = await backups.handlers['backups.list']({});
  const damage = officeNotices(store, environment, []).length;
  return {
    at: clock(),
    store: storeHealth(store, environment, damage),
    backups: backupHealth(list),
    disks: { data: diskRoom(dataFolder), backups: diskRoom(list.folder) },
    versions: versions(store, environment),
    errors: logFile === undefined ? null : knownErrors(logFile),
  };
}

function backupHealth({ folder, chosenFolder, isChosenGone, backups, troubles }: BackupList): BackupHealth {
  const newest = backups.find(({ isGood }) => isGood);
  return {
    folder,
    isChosen: chosenFolder !== null,
    isChosenGone,
    count: backups.length,
    bad: backups.filter(({ isGood }) => !isGood).length,
    newest: newest === undefined ? null : { madeAt: newest.madeAt, sizeBytes: newest.sizeBytes },
    troubles,
  };
}

/** No name of the machine and none of its user. */
function versions(store: Store, { appVersion, electronVersion }: OfficeEnvironment): Versions {
  return {
    app: appVersion,
    electron: electronVersion ?? null,
    node: process.versions.node,
    system: process.platform === 'win32' ? `${version()} (${release()})` : `${type()} ${release()}`,
    machine: arch(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    schema: store.schemaVersion,
  };
}
