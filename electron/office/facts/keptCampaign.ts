import type { ReadDb } from '../../db/database';
import { countObligations, listObligations, listObligationsAmong } from '../../db/obligations';
import {
  type ArrivalHead,
  listArrivals,
  listSubmissionHeads,
  listSubmissionHeadsAmong,
  type SubmissionHead,
} from '../../db/reportHeads';
import { ReportScan } from '../../db/reportScan';
import { ReportIndex } from '../../domain/knownReports';
import type { Obligation } from '../../domain/obligation';

/** Reports of a campaign that has this part of all duties are looked for among all reports: that is no more work. */
const SCANNED_FOR = 5;

/** Duties and reports of one campaign, mended duty by duty. A list that has changed is another list. */
export class KeptCampaign {
  readonly #directiveId: string;
  #duties: readonly Obligation[] | null = null;
  #places = new Map<string, number>();
  #reports: ReportIndex<SubmissionHead> | null = null;
  /** Only until the reports themselves are known. */
  #arrivals: ReportIndex<ArrivalHead> | null = null;
  /** As long as not all of them are read. */
  #scan: ReportScan | null = null;
  readonly #doubtfulDuties = new Set<string>();
  readonly #doubtfulReports = new Set<string>();

  constructor(directiveId: string) {
    this.#directiveId = directiveId;
  }

  /** Something was written on these duties, of whatever campaign. */
  touch(duties: ReadonlySet<string>): void {
    if (duties.size > 0) this.#arrivals = null;
    for (const id of duties) {
      if (this.#duties !== null) this.#doubtfulDuties.add(id);
      if (this.#reports !== null || this.#scan !== null) this.#doubtfulReports.add(id);
    }
  }

  /** As `listObligations` gives them. */
  duties(db: ReadDb): readonly Obligation[] {
    const mended = this.#duties === null ? null : this.#mendedDuties(db, this.#duties);
    if (mended === null) {
      this.#duties = listObligations(db, this.#directiveId);
      this.#places = new Map(this.#duties.map(({ id }, place) => [id, place]));
    } else this.#duties = mended;
    this.#doubtfulDuties.clear();
    return this.#duties;
  }

  /** null: rows came, went or moved, so that their order is another one. */
  #mendedDuties(db: ReadDb, duties: readonly Obligation[]): readonly Obligation[] | null {
    if (this.#doubtfulDuties.size === 0) return duties;
    const now = new Map(listObligationsAmong(db, this.#directiveId, this.#doubtfulDuties).map((one) => [one.id, one]));
    const changed = new Map<number, Obligation>();
    for (const id of this.#doubtfulDuties) {
      const [place, duty] = [this.#places.get(id), now.get(id)];
      if (place === undefined && duty === undefined) continue; // of another campaign
      const before = place === undefined ? undefined : duties[place];
      if (place === undefined || duty === undefined || before === undefined || orderOf(duty) !== orderOf(before))
        return null;
      if (JSON.stringify(duty) !== JSON.stringify(before)) changed.set(place, duty);
    }
    return changed.size === 0 ? duties : duties.map((duty, place) => changed.get(place) ?? duty);
  }

  /** When the reports came; reads no more than that where the reports are not known by heart. */
  arrivals(db: ReadDb): ReportIndex<ArrivalHead> | ReportIndex<SubmissionHead> {
    if (this.#reports !== null) return this.reports(db);
    this.#arrivals ??= ReportIndex.of(listArrivals(db, this.#directiveId));
    return this.#arrivals;
  }

  /** As `listSubmissionHeads` gives them, by duty. */
  reports(db: ReadDb): ReportIndex<SubmissionHead> {
    this.#arrivals = null;
    this.#reports ??= ReportIndex.of(this.#readReports(db));
    if (this.#doubtfulReports.size > 0) this.#reports = this.#reports.with(this.#reportsOn(db));
    this.#doubtfulReports.clear();
    return this.#reports;
  }

  #readReports(db: ReadDb): readonly SubmissionHead[] {
    if (!this.#isLarge(db)) return listSubmissionHeads(db, this.#directiveId);
    const scan = this.#scanned(db);
    this.#scan = null;
    return scan.finish();
  }

  #isLarge(db: ReadDb): boolean {
    return this.duties(db).length * SCANNED_FOR >= countObligations(db);
  }

  #scanned(db: ReadDb): ReportScan {
    const [duties, places] = [this.duties(db), this.#places];
    this.#scan ??= new ReportScan(db, (id) => duties[places.get(id) ?? -1]?.id);
    return this.#scan;
  }

  /** Reads a part of what will be asked for. @returns whether there is more */
  readAhead(db: ReadDb, rows: number): boolean {
    if (this.#reports !== null) return false;
    if (this.#duties === null) this.duties(db);
    else if (!this.#isLarge(db) || !this.#scanned(db).read(rows)) this.reports(db);
    return true;
  }

  #reportsOn(db: ReadDb): ReadonlyMap<string, readonly SubmissionHead[]> {
    const found = new Map<string, SubmissionHead[]>(Array.from(this.#doubtfulReports, (id) => [id, []]));
    for (const head of listSubmissionHeadsAmong(db, this.#directiveId, this.#doubtfulReports))
      found.get(head.obligationId)?.push(head);
    return found;
  }
}

/** What `listObligations` puts rows in order by, besides the place of the unit: the limit is that before extensions. */
function orderOf({ formId, unitId, period, dueAt, extension }: Obligation): string {
  return JSON.stringify([formId, unitId, period, extension === null ? dueAt : extension.originalDueAt]);
}
