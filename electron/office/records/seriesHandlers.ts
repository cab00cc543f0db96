import type { WriteDb } from '../../db/database';
import { findIncoming } from '../../db/incomingPapers';
import {
  isSeriesUsed,
  listIssued,
  listSeries,
  listYears,
  removeSeries,
  saveSeries,
  saveStart,
  startOfYear,
} from '../../db/numberSeries';
import { findPaper } from '../../db/officePapers';
import type { Store } from '../../db/store';
import type { Change } from '../../domain/changes';
import { describeSeries } from '../../domain/describeRecords';
import { AppFailure } from '../../domain/failure';
import { freeNumbers } from '../../domain/numbering/freeNumbers';
import { nextNumber } from '../../domain/numbering/judgeNumber';
import type { IssuedNumber, NumberSeries } from '../../domain/numbering/series';
import type { CoreHandlers } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { wordChanges } from '../../text/changeText';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { getSeries } from './paperAccess';

type SeriesHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `series.${string}`>>;

/** Number series: which there are, what each has given in a year, and where it starts. */
export function seriesHandlers(
  store: Store,
  environment: OfficeEnvironment,
  kindName: (kindId: string) => string,
): SeriesHandlers {
  const { read } = store;
  return {
    'series.list': () => ({ series: listSeries(read) }),
    'series.numbers': ({ seriesId, year }) => {
      const issued = listIssued(read, seriesId, year);
      const start = startOfYear(read, seriesId, year);
      const subjectOf = ({ paperId }: IssuedNumber) =>
        paperId === null ? null : (findPaper(read, paperId)?.subject ?? findIncoming(read, paperId)?.subject ?? null);
      return {
        numbers: issued.map((one) => ({ ...one, subject: subjectOf(one) })),
        start,
        next: nextNumber(issued, start),
        free: freeNumbers(issued, start),
        years: listYears(read, seriesId),
      };
    },
    'series.save': ({ seriesId, ...draft }) =>
      store.write((db) => {
        const series = { ...draft, id: seriesId ?? environment.newId() };
        const before = seriesId === null ? null : getSeries(db, seriesId);
        const all = listSeries(db);
        refuseSameName(all, series);
        refuseOverlap(all, series, before, kindName);
        saveSeries(db, series);
        const described = (one: NumberSeries) => describeSeries(one, kindName);
        recordChanges(
          db,
          environment,
          wordChanges(subjects.series(series.id, series.name), before && described(before), described(series)),
        );
        return { seriesId: series.id };
      }),
    'series.remove': ({ seriesId }) =>
      store.write((db) => {
        const series = getSeries(db, seriesId);
        refuseUsed(db, series);
        removeSeries(db, seriesId);
        const described = describeSeries(series, kindName);
        recordChanges(db, environment, wordChanges(subjects.series(seriesId, series.name), described, null));
        return {};
      }),
    'series.setStart': ({ seriesId, year, first }) =>
      store.write((db) => {
        setStart(db, environment, { seriesId, year, first });
        return {};
      }),
  };
}

/** Its numbers stand on papers, and a flow of papers cannot be without a series. */
function refuseUsed(db: WriteDb, { id, name, flow }: NumberSeries): void {
  if (isSeriesUsed(db, id)) throw new AppFailure('conflict', recordMessages.seriesNotEmpty(name));
  const others = listSeries(db).filter((one) => one.id !== id && one.flow === flow && !one.isClosed);
  if (others.length === 0) throw new AppFailure('conflict', recordMessages.lastOfFlow(name));
}

/** Lists show a series by its name: two of one name could not be told apart. */
function refuseSameName(all: readonly NumberSeries[], { id, name }: NumberSeries): void {
  const plain = (text: string) => text.trim().normalize('NFC').toLocaleLowerCase('vi');
  const twin = all.find((one) => one.id !== id && plain(one.name) === plain(name));
  if (twin !== undefined) throw new AppFailure('conflict', recordMessages.sameSeriesName(twin.name));
}

/** Each kind is numbered by one series, and one of an owner serves all the rest. */
function refuseOverlap(
  all: readonly NumberSeries[],
  series: NumberSeries,
  before: NumberSeries | null,
  kindName: (kindId: string) => string,
): void {
  if (before !== null && before.flow !== series.flow)
    throw new AppFailure('conflict', recordMessages.seriesInUse(before.name));
  const rivals = all.filter(
    (one) => one.id !== series.id && one.flow === series.flow && one.owner === series.owner && !one.isClosed,
  );
  if (series.isClosed) {
    if (rivals.length === 0) throw new AppFailure('conflict', recordMessages.lastOfFlow(series.name));
    return;
  }
  for (const rival of rivals) {
    if (series.kindIds.length === 0 && rival.kindIds.length === 0)
      throw new AppFailure('conflict', recordMessages.allTwice(rival.name));
    const twice = series.kindIds.find((kind) => rival.kindIds.includes(kind));
    if (twice !== undefined) throw new AppFailure('conflict', recordMessages.kindTwice(kindName(twice), rival.name));
  }
}

/** Where a year had begun before the app: its first number here. @throws AppFailure when higher ones were given already */
function setStart(
  db: WriteDb,
  environment: OfficeEnvironment,
  { seriesId, year, first }: { readonly seriesId: string; readonly year: number; readonly first: number },
): void {
  const series = getSeries(db, seriesId);
  const lowest = listIssued(db, seriesId, year).at(0);
  if (lowest !== undefined && lowest.number < first)
    throw new AppFailure('conflict', recordMessages.startTaken(first, lowest.number));
  const before = startOfYear(db, seriesId, year);
  saveStart(db, seriesId, year, first);
  const change: Change = {
    subject: subjects.series(seriesId, series.name),
    field: `start/${year}`,
    fieldLabel: `Số bắt đầu năm ${year}`,
    oldValue: String(before),
    newValue: String(first),
  };
  recordChanges(db, environment, [change]);
}
