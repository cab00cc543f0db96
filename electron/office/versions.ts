import type { ReadDb } from '../db/database';
import { findKeyedReport } from '../db/evidence';
import { listFormVersions } from '../db/forms';
import { nextVersion } from '../db/submissions';
import { addedUp } from '../domain/addedRows';
import type { LocalTime } from '../domain/calendar';
import { isSameReport, rowsOf, settle } from '../domain/evidence';
import type { FormDefinition } from '../domain/form';
import type { Likeness } from '../domain/likeness';
import type { Obligation } from '../domain/obligation';
import type { ReportContent, SaidMeaning } from '../domain/submission';
import { againIn, supplemented } from '../domain/supplement';
import type { Standing } from '../imports/checkHistory';
import { changesBetween } from '../imports/history/changes';
import type { ReportReading } from '../imports/readReport';
import { likenessTeller } from './counted/likenessOf';
import { liveReportNow } from './counted/liveReportNow';
import { repeatedRowsUntil } from './persons/repeatedRows';

/** A report that could be taken for its duty, in the order reports count. */
export interface Incoming {
  readonly obligation: Obligation;
  readonly reading: Pick<ReportReading, 'formId' | 'formVersion' | 'rows'>;
  readonly fileName: string;
  readonly receivedAt: LocalTime;
  readonly content: ReportContent;
  /** What the clerk says a later version is; null: not said. */
  readonly said: SaidMeaning | null;
}

/** The version of a report that counted before another one came. */
export interface EarlierVersion {
  readonly fileName: string;
  readonly receivedAt: LocalTime;
  /** Another file of the same preview, not yet stored. */
  readonly isInPreview: boolean;
}

/** What a report becomes. */
export interface Versioned {
  readonly version: number;
  readonly standing: Standing;
  /** null: the first report of its duty. */
  readonly earlier: EarlierVersion | null;
  /** As it would count: a supplement holds the version before. */
  readonly content: ReportContent;
  /** Holds something that only the version before says, though it is no supplement. */
  readonly isMerged: boolean;
  /** Figures of both are parts of one report; a list grows by its people instead. */
  readonly canAdd: boolean;
  /** A supplement whose figures were added to those before. */
  readonly isAddition: boolean;
  /** Of a supplement: rows of people who are on the list already, its own and those left out before. */
  readonly againRows: number;
  readonly repeatedBefore: number;
}

interface Place {
  readonly version: number;
  readonly live: (EarlierVersion & { readonly content: ReportContent; readonly keyed: Keyed | null }) | null;
  /** Rows that were left out of the list so far because they repeat one above. */
  readonly repeated: number;
}

/** That a report was told and keyed in, with the number of people told; a file then says the same by another way. */
interface Keyed {
  readonly rows: number | null;
}

/**
 * Tells of one report after another what version of its duty it becomes. A second report for the same duty, stored or in
 * the same preview, is asked about unless it says the same: the clerk says whether it replaces the one before or is added
 * to it, and until then it counts for nothing.
 */
export function versionTeller(db: ReadDb, directiveId: string): (report: Incoming) => Versioned {
  const forms = listFormVersions(db);
  const likenessOf = likenessTeller(db, directiveId);
  const places = new Map<string, Place>();
  return (report) => {
    const { obligation, reading, fileName, receivedAt } = report;
    const form = forms.find(({ id, version }) => id === reading.formId && version === reading.formVersion);
    const place = places.get(obligation.id) ?? storedPlace(db, directiveId, obligation);
    const likeness = likenessOf(obligation.formId);
    const canAdd = place.live !== null && form !== undefined && areFiguresAlone(place.live.content, report.content);
    const said = report.said === 'addition' && !canAdd ? 'supplement' : report.said;
    const { standing, content, isMerged } = judge({ ...report, said }, place, form, likeness);
    const isAdded = standing === 'supplement' && place.live !== null;
    const againRows = isAdded ? againIn(place.live.content, report.content, likeness) : 0;
    const repeatedBefore = isAdded ? place.repeated : 0;
    const own = report.reading.rows.duplicate;
    const isCounted = standing !== 'asked';
    const live = isCounted ? { fileName, receivedAt, content, isInPreview: true, keyed: null } : place.live;
    const repeated = isCounted ? repeatedBefore + againRows + own : place.repeated;
    places.set(obligation.id, { version: isCounted ? place.version + 1 : place.version, live, repeated });
    const earlier = place.live && {
      fileName: place.live.fileName,
      receivedAt: place.live.receivedAt,
      isInPreview: place.live.isInPreview,
    };
    const isAddition = standing === 'supplement' && said === 'addition';
    const { version } = place;
    return { version, standing, earlier, content, isMerged, canAdd, isAddition, againRows, repeatedBefore };
  };
}

function storedPlace(db: ReadDb, directiveId: string, { id: obligationId, formId }: Obligation): Place {
  const live = liveReportNow(db, { directiveId, formId }, obligationId);
  const keyed = live === null ? null : findKeyedReport(db, live.fileId);
  return {
    version: nextVersion(db, obligationId),
    live: live && {
      fileName: live.fileName,
      receivedAt: live.arrivedAt,
      isInPreview: false,
      content: live.content,
      keyed: keyed && { rows: keyed.told.wholeRows ?? keyed.told.rows },
    },
    repeated: live === null ? 0 : repeatedRowsUntil(db, live.fileId),
  };
}

function judge(
  { content, said }: Incoming,
  { live }: Place,
  form: FormDefinition | undefined,
  likeness: Likeness,
): Pick<Versioned, 'standing' | 'content' | 'isMerged'> {
  if (live === null) return { standing: 'first', content, isMerged: false };
  if (said === 'addition' && form !== undefined)
    return { standing: 'supplement', content: addedUp([live.content, content], form), isMerged: false };
  if (said === 'supplement')
    return { standing: said, content: supplemented(live.content, content, likeness), isMerged: false };
  if (said === null && form !== undefined && saysWhatWasTold(live, content, form)) {
    const settled = settle(live.content, content, 'confirms', likeness);
    return { standing: 'confirmation', content: settled.content, isMerged: settled.isMerged };
  }
  const isSame = form !== undefined && changesBetween(live.content, content, form, likeness).length === 0;
  const told = said === 'addition' ? 'supplement' : said;
  return { standing: told ?? (isSame ? 'replacement' : 'asked'), content, isMerged: false };
}

/** Neither has a list of people, both have figures. */
function areFiguresAlone(...contents: readonly ReportContent[]): boolean {
  return contents.every(
    ({ persons, figures }) => persons.length === 0 && Object.values(figures).some(({ kind }) => kind === 'number'),
  );
}

/** The paper that follows a message says the same once more; it may say it with the whole list. */
function saysWhatWasTold(
  { content: earlier, keyed }: NonNullable<Place['live']>,
  content: ReportContent,
  form: FormDefinition,
): boolean {
  if (keyed === null) return false;
  const told = { figures: content.figures, rows: rowsOf({ content, rows: null }), isNil: content.isNil };
  return isSameReport({ content: earlier, rows: keyed.rows }, told, form);
}
