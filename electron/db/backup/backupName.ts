import type { BackupReason, DatedBackup } from '../../domain/backup';
import { isLocalTime, type LocalTime, toLocalTime } from '../../domain/calendar';

/** Part of the file's name, for those who look at the folder. */
const WORDS: Readonly<Record<BackupReason, string>> = {
  daily: 'hang-ngay',
  closing: 'khi-dong',
  beforeUpgrade: 'truoc-nang-cap',
  beforeRestore: 'truoc-khoi-phuc',
  manual: 'thu-cong',
};
const REASONS = new Map(Object.entries(WORDS).map(([reason, word]) => [word, reason as BackupReason]));
const PATTERN = /^don-doc-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})-([a-z-]+?)(?:-\d+)?\.sqlite$/;
/** A backup that a killed process had not finished; never listed, removed by the next one. */
export const UNFINISHED_ENDING = '.tam';

/** `don-doc-20210817-1500-hang-ngay.sqlite`; `number` from 2 on tells two of the same minute apart. */
export function backupName(madeAt: LocalTime, reason: BackupReason, number: number): string {
  return `don-doc-${stampOf(madeAt)}-${WORDS[reason]}${number === 1 ? '' : `-${number}`}.sqlite`;
}

/** null for a file that this app did not name. */
export function readBackupName(name: string): DatedBackup | null {
  const [, year, month, day, hour, minute, word = ''] = PATTERN.exec(name) ?? [];
  const madeAt = `${year}-${month}-${day}T${hour}:${minute}`;
  const reason = REASONS.get(word);
  return reason !== undefined && isLocalTime(madeAt) ? { name, madeAt, reason } : null;
}

export function isUnfinished(name: string): boolean {
  return name.endsWith(UNFINISHED_ENDING) && readBackupName(name.slice(0, -UNFINISHED_ENDING.length)) !== null;
}

/** `20210817-1500` */
export function stampOf(time: LocalTime): string {
  return time.replaceAll(/[-:]/g, '').replace('T', '-');
}

/** @throws RangeError when the text does not begin like `20210817-1500` */
export function timeOfStamp(stamp: string): LocalTime {
  return toLocalTime(stamp.replace(/^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2}).*$/, '$1-$2-$3T$4:$5'));
}
