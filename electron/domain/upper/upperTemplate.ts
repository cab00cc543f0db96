import type { LocalTime } from '../calendar';
import type { Point } from './point';

/** One state of a form of the level above: the empty file and what its cells take. */
export interface UpperTemplateVersion {
  readonly version: number;
  /** Of the empty form, which is kept under it. */
  readonly sha256: string;
  readonly fileName: string;
  readonly points: readonly Point[];
  readonly savedAt: LocalTime;
  readonly savedBy: string;
}

/** A form of the level above as it is in use. */
export interface UpperTemplate extends UpperTemplateVersion {
  readonly id: string;
  readonly directiveId: string;
  readonly name: string;
  readonly removedAt: LocalTime | null;
}
