import type { LocalTime } from './calendar';
import type { ArrivalBasis, EvidencePiece, ToldReport } from './evidence';
import type { ArrivalSource, ArrivalStanding, VersionMeaning } from './submission';

/** One version of a report with the file and the import it came in. */
export interface DutyVersion {
  readonly submissionId: string;
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
  /** People on its list. */
  readonly persons: number;
  /** null: a version of its own. */
  readonly standing: ArrivalStanding | null;
  /** How the hour of a keyed report is known; null: not keyed. */
  readonly arrivalBasis: ArrivalBasis | null;
  /** What this way told; null: not keyed, the file says it. */
  readonly told: ToldReport | null;
  /** Messages and pictures that prove it. */
  readonly evidence: readonly EvidencePiece[];
}
