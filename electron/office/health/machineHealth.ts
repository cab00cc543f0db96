import { arch, freemem, release, totalmem, type, version } from 'node:os';
import type { BackupList } from '../../domain/backup';
import type { BackupHealth, Health, Versions } from '../../domain/diagnostics/health';
import type { OfficeEnvironment } from '../environment';
import { diskRoom } from './diskRoom';
import { knownErrors } from './knownErrors';

/** Who asks about the health of a program, whether its data are open or not. */
export type HealthSurroundings = Pick<
  OfficeEnvironment,
  'dataFolder' | 'clock' | 'logFile' | 'appVersion' | 'electronVersion'
>;

/** All of it but the data themselves. @param schema of the data; null: they are not open */
export function machineHealth(
  environment: HealthSurroundings,
  backups: BackupList,
  schema: number | null,
): Omit<Health, 'store' | 'notOpened'> {
  const { dataFolder, clock, logFile } = environment;
  return {
    at: clock(),
    backups: backupHealth(backups),
    disks: { data: diskRoom(dataFolder), backups: diskRoom(backups.folder) },
    versions: versions(environment, schema),
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
    bad: backups.filter(({ isGood, isElsewhere }) => !isGood && !isElsewhere).length,
    sealed: backups.filter(({ isGood, isElsewhere }) => !isGood && isElsewhere).length,
    newest: newest === undefined ? null : { madeAt: newest.madeAt, sizeBytes: newest.sizeBytes },
    troubles,
  };
}

/** No name of the machine and none of its user. */
function versions({ appVersion, electronVersion }: HealthSurroundings, schema: number | null): Versions {
  return {
    app: appVersion,
    electron: electronVersion ?? null,
    node: process.versions.node,
    system: process.platform === 'win32' ? `${version()} (${release()})` : `${type()} ${release()}`,
    machine: arch(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    schema,
  };
}
