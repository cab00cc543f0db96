import type { LocalTime } from './calendar';
import type { Figure } from './submission';

/** One live version of a report, as far as states and totals are concerned. */
export interface KnownReport {
  readonly obligationId: string;
  readonly version: number;
  readonly arrivedAt: LocalTime;
  /** By which way it came, as written down; null: nobody did. */
  readonly channel: string | null;
  readonly dataAsOf: LocalTime | null;
  readonly isNil: boolean;
  readonly fileName: string;
  readonly warnings: number;
  /** Codes of its warnings, each once. */
  readonly doubts: readonly string[];
  /** Rows of its person list. */
  readonly persons: number;
  /** The same report by another way: evidence, no version of its own. */
  readonly isConfirmation?: boolean;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Reports that had arrived by `at`, by obligation, versions rising; the last one gives the figures. */
export function reportsKnownAt<Report extends Pick<KnownReport, 'obligationId' | 'version' | 'arrivedAt'>>(
  reports: readonly Report[],
  at: LocalTime,
): ReadonlyMap<string, readonly Report[]> {
  const byObligation = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.arrivedAt > at) continue;
    const versions = byObligation.get(report.obligationId) ?? [];
    versions.push(report);
    byObligation.set(report.obligationId, versions);
  }
  for (const versions of byObligation.values()) versions.sort((a, b) => a.version - b.version);
  return byObligation;
}
