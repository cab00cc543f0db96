import type { LocalTime } from '../calendar';
import type { PackageKind } from './packageModel';
import type { PackageSummary } from './packageSummary';

/** A package that was sent or taken in, as it is listed. */
export interface PackageRecord {
  readonly id: string;
  readonly direction: 'sent' | 'received';
  readonly kind: PackageKind;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly senderName: string;
  /** Of ours. */
  readonly directiveId: string;
  readonly directiveName: string;
  readonly madeAt: LocalTime;
  readonly dataAsOf: LocalTime | null;
  readonly handledAt: LocalTime;
  /** null: sent. */
  readonly arrivedAt: LocalTime | null;
  readonly batchId: string | null;
  readonly summary: PackageSummary;
  readonly undoneAt: LocalTime | null;
}

/** A chosen file that came along, kept under its hash. */
export interface PackageFile {
  readonly sha256: string;
  readonly fileName: string;
}
