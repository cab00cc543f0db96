import { stampOf } from '../db/backup/backupName';
import { openForReading } from '../db/readingStore';
import { openStore, type Store } from '../db/store';
import { isTrialFolder } from '../trial/trialFolder';
import type { OfficeEnvironment } from './environment';

/** @throws AppFailure when the folder cannot be opened as it is (damaged, in use, newer, not writable) */
export async function openOfficeStore({
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
