import type { LocalTime } from '../domain/calendar';
import type { PartOfTotal } from '../domain/package/packageModel';
import type { ArrivalSource, Figure } from '../domain/submission';
import type { Params, ReadDb, Value } from './database';
import { type Figures, FiguresByReport } from './figuresByReport';
import { ownRemarks, type Remarks } from './ownRemarks';
import { readPartTotals } from './partTotals';

/** What the board and the totals need of a report: everything but the people on its list. */
export interface SubmissionHead {
  readonly id: string;
  readonly obligationId: string;
  readonly version: number;
  readonly fileId: string;
  readonly fileName: string;
  readonly arrivedAt: LocalTime;
  readonly arrivalSource: ArrivalSource;
  readonly channel: string | null;
  readonly dataAsOf: LocalTime | null;
  readonly isNil: boolean;
  readonly warnings: number;
  readonly doubts: readonly string[];
  readonly persons: number;
  /** The same report by another way, or one that was not held to: no version of its own. */
  readonly isConfirmation: boolean;
  /** It is a total from a package without all of its units; left out: not so. */
  readonly partOf?: PartOfTotal;
  readonly figures: Figures;
}

/** Live reports of a directive, by obligation and version. */
export function listSubmissionHeads(db: ReadDb, directiveId: string): readonly SubmissionHead[] {
  return headsWhere(db, 'obligation.directive_id = :directiveId', { ':directiveId': directiveId });
}

/** The same of the reports on some obligations. */
export function listSubmissionHeadsAmong(
  db: ReadDb,
  directiveId: string,
  obligationIds: Iterable<string>,
): readonly SubmissionHead[] {
  // the plus sign: they are looked up by their ids, not sought among all of the directive
  const among = '+obligation.directive_id = :directiveId AND obligation.id IN (SELECT value FROM json_each(:ids))';
  return headsWhere(db, among, { ':directiveId': directiveId, ':ids': JSON.stringify([...obligationIds]) });
}

function headsWhere(db: ReadDb, where: string, params: Params): readonly SubmissionHead[] {
  const figures = new FiguresByReport();
  db.each(
    `SELECT submission_id, field_key, state, value FROM figure JOIN submission ON submission.id = figure.submission_id
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE ${where}`,
    params,
    ([id, key, state, value]) =>
      figures.add(id as string, key as string, state as Figure['kind'], value as number | null),
  );
  const own = ownRemarks(db, where, params);
  const heads: SubmissionHead[] = [];
  db.each(
    `SELECT ${HEAD_COLUMNS}, ${COUNTED_COLUMNS}
       FROM submission
       JOIN obligation ON obligation.id = submission.obligation_id
       JOIN batch_file AS file ON file.id = submission.file_id
      WHERE ${where} ORDER BY obligation_id, version`,
    params,
    (values) => heads.push(withRemarks(headOf(values, figures.of(values[0] as string)), own)),
  );
  return withParts(heads, readPartTotals(db, where, params));
}

/** When a version of a report came, and whether it says that there is nothing to report. */
export type ArrivalHead = Pick<SubmissionHead, 'obligationId' | 'version' | 'arrivedAt' | 'isNil'>;

/** The same reports as `listSubmissionHeads`, without what stands in them: that takes ten times as long to read. */
export function listArrivals(db: ReadDb, directiveId: string): readonly ArrivalHead[] {
  const heads: ArrivalHead[] = [];
  db.each(
    `SELECT obligation_id, version, arrived_at, is_nil FROM submission
       JOIN obligation ON obligation.id = submission.obligation_id
      WHERE obligation.directive_id = :directiveId ORDER BY obligation_id, version`,
    { ':directiveId': directiveId },
    ([obligationId, version, arrivedAt, isNil]) =>
      heads.push({ obligationId, version, arrivedAt, isNil: isNil === 1 } as ArrivalHead), // a STRICT table
  );
  return heads;
}

/** Totals of lower levels with who is in them; mostly there are none. */
export function withParts(
  heads: readonly SubmissionHead[],
  parts: ReadonlyMap<string, PartOfTotal>,
): readonly SubmissionHead[] {
  if (parts.size === 0) return heads;
  return heads.map((head) => {
    const partOf = parts.get(head.id);
    return partOf === undefined ? head : { ...head, partOf };
  });
}

/** Where a report says them itself; in the order `headOf` takes them. */
export const HEAD_COLUMNS = `submission.id, obligation_id, version, file_id, file.file_name, arrived_at, arrival_source, channel,
  data_as_of, is_nil, coalesce(standing IN ('confirms', 'keeps'), 0),
  CASE WHEN person_list IS NULL THEN 0 ELSE (SELECT count(*) FROM person WHERE person.list = person_list) END`;

const COUNTED_COLUMNS = `(SELECT count(*) FROM file_issue WHERE file_issue.file_id = file.id AND severity = 'warning'),
  (SELECT group_concat(DISTINCT code) FROM file_issue WHERE file_issue.file_id = file.id AND severity = 'warning')`;

/** @param values those of both lists of columns, in their order */
export function headOf(values: readonly Value[], figures: Figures): SubmissionHead {
  const [id, obligationId, version, fileId, fileName, arrivedAt, arrivalSource, channel, dataAsOf, isNil] = values;
  const [, , , , , , , , , , isConfirmation, persons, warnings, doubts] = values;
  return {
    id,
    obligationId,
    version,
    fileId,
    fileName,
    arrivedAt,
    arrivalSource,
    channel,
    dataAsOf,
    isNil: isNil === 1,
    warnings,
    doubts: doubtsOf(doubts as string | null),
    persons,
    isConfirmation: isConfirmation === 1,
    figures,
  } as SubmissionHead; // the columns are those of the STRICT tables
}

/** @param own warnings of reports that have not all those of their file */
export function withRemarks<Head extends Pick<SubmissionHead, 'id' | 'warnings' | 'doubts'>>(
  head: Head,
  own: ReadonlyMap<string, Remarks>,
): Head {
  const remarks = own.get(head.id);
  return remarks === undefined ? head : { ...head, warnings: remarks.warnings, doubts: doubtsOf(remarks.codes) };
}

const NO_DOUBTS: readonly string[] = [];

/** @param codes with commas between; null without warnings */
function doubtsOf(codes: string | null): readonly string[] {
  return codes?.split(',').sort() ?? NO_DOUBTS;
}
