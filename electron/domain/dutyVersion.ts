import type { LocalTime } from './calendar';
import type { ArrivalSource, VersionMeaning } from './submission';

/** One version of a report with the file and the import it came in. */
export interface DutyVersion {
  readonly version: number;
  /** null: the first version. */
  readonly meaning: VersionMeaning | null;
  readonly isNil: boolean;
  readonly arrivedAt: LocalTime;
  readonly arrivalSource: ArrivalSource;
  /** "Zalo nhóm ACEVH"; null: nobody wrote it down. */
  readonly channel: string | null;
  readonly fileId: string;
  readonly fileName: string;
  /** Folder part below what was dropped; "" at top. */
  readonly folder: string;
  readonly sha256: string;
  readonly batchId: string;
  readonly importedAt: LocalTime;
  readonly warnings: number;
}
