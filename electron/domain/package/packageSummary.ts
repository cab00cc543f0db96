import type { PeriodKey } from '../period';
import type { Coverage } from './packageModel';

/** What is remembered of a package in the list of packages; nothing in it is calculated with. */
export interface PackageSummary {
  /** Reports, new and changed, that it brought; 0 with packages down and those sent. */
  readonly taken: number;
  readonly same: number;
  /** With packages up: how the sender's figures stood, form by form and period by period, newest last. */
  readonly coverage: readonly PackageCoverage[];
  readonly remarks: readonly string[];
  /** Sentences: what was taken or sent, what was left out and why. */
  readonly lines: readonly string[];
  /** With those sent: files that were put in besides the figures. */
  readonly files?: number | undefined;
}

export interface PackageCoverage extends Coverage {
  readonly formLabel: string;
  readonly period: PeriodKey;
  readonly below: Coverage | null;
  /** Names of units without a report, with what was let stand for them. */
  readonly missing: readonly string[];
  /** Sentences about fields that not all of those who reported gave. */
  readonly partial?: readonly string[] | undefined;
  /** Whose reports stand for whom after a merger. */
  readonly notes?: readonly string[] | undefined;
}
