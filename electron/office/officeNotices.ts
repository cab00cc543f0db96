import { latestImport } from '../db/batches';
import { unreadDamage } from '../db/damageNotes';
import { latestChange } from '../db/latestChange';
import type { LocalTime } from '../domain/calendar';
import type { OfficeNotice } from '../ipc/contract';
import { backupMessages } from '../text/backupMessages';
import { momentText } from '../text/moment';
import { storeMessages } from '../text/storeMessages';
import type { AskedOffice, AskedStore } from './firstAnswers';

/** What is to be said about the data folder now, the gravest first. */
export function officeNotices(
  store: AskedStore,
  { dataFolder, isReadingOnly, whyOnlyReading, missingFiles = 0, clock }: AskedOffice,
  backupTroubles: readonly string[],
): readonly OfficeNotice[] {
  const damage = unreadDamage(dataFolder).map(({ id, text }) => ({ id, text, isAboutBackups: true }));
  const unmended = isReadingOnly && store.notices.length > 0 ? [store.notices.join(' ')] : []; // nobody has noted it yet
  return [
    ...(whyOnlyReading === undefined ? [] : [passing(storeMessages.openedToRead(whyOnlyReading))]),
    ...unmended.map((text) => passing(text, true)),
    ...damage,
    ...(missingFiles === 0 ? [] : [passing(backupMessages.filesMissing(missingFiles), true)]),
    ...clockTroubles(store, clock()).map((text) => passing(text)),
    ...backupTroubles.map((text) => passing(text, true)),
  ];
}

/** Goes when its cause does. */
function passing(text: string, isAboutBackups = false): OfficeNotice {
  return { id: null, text, isAboutBackups };
}

/** A clock set back makes late reports look timely, and gives backups a wrong day. */
function clockTroubles({ read }: Pick<AskedStore, 'read'>, now: LocalTime): readonly string[] {
  const latest = [latestImport(read), latestChange(read)].filter((moment) => moment !== null && now < moment).sort();
  const newest = latest.at(-1) ?? null;
  return newest === null ? [] : [storeMessages.clockSetBack(momentText(newest))];
}
