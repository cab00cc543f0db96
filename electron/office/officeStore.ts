import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../db/backup/backupName';
import { openForReading } from '../db/readingStore';
import { openStore, type Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import { isTrialFolder } from '../trial/trialFolder';
import { KEY_FILES } from '../vault/keyFileNames';
import type { OfficeEnvironment } from './environment';

/** @throws AppFailure when the folder cannot be opened as it is (damaged, in use, newer, not writable) */
export async function openOfficeStore(environment: OfficeEnvironment): Promise<Store> {
  try {
    return await openedStore(environment);
  } catch (error) {
    const { dataFolder, protection } = environment;
    const isOpenable =
      (protection?.key ?? null) !== null || KEY_FILES.some((name) => existsSync(join(dataFolder, name)));
    if (!(error instanceof AppFailure) || error.code !== 'locked' || isOpenable) throw error;
    const { vaultText } = await import('../text/vaultText'); // no password helps where nothing is left to try it on
    throw new AppFailure('locked', vaultText.keyFileGone);
  }
}

async function openedStore({
  dataFolder,
  appVersion,
  clock,
  isReadingOnly,
  protection: ofOffice,
}: OfficeEnvironment): Promise<Store> {
  const protection = isTrialFolder(dataFolder) ? {} : ofOffice; // samples are nobody's data, and go with their folder
  if (!isReadingOnly) return openStore(dataFolder, stampOf(clock()), { ...protection, appVersion });
  return openForReading(dataFolder, protection);
}
