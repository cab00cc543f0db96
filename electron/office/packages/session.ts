import type { ReadPackage } from '../../domain/package/packageModel';
import type { PackageDecisions } from '../../ipc/contract';

/** A package that was read and lies open before the clerk. */
export interface PackageSession {
  readonly previewId: string;
  readonly path: string;
  readonly fileName: string;
  readonly password: string | null;
  readonly read: ReadPackage;
  /** It came with lists of a form that only counts: its bytes may not be written down. */
  readonly isCounted: boolean;
  /** It was made of a sample's data, and this is an office's own. */
  readonly isOfSample: boolean;
}

/** Nothing has been said yet. */
export const NO_DECISIONS: PackageDecisions = {
  receivedAt: null,
  directiveId: null,
  sender: null,
  units: {},
  conflicts: {},
  allConflicts: null,
  groups: {},
  selfRef: null,
};
