import type { ReadDb } from '../../db/database';
import { listMeasures } from '../../db/measures';
import { findOffice } from '../../db/office';
import type { BoardSection } from '../../domain/board';
import type { BarsData, ChartData, GapsData, ProgressData, RankingData, RateHead } from '../../domain/charts/chartData';
import { barsData, gapsData, progressData, rankingData } from '../../domain/charts/rateData';
import { timelinessData } from '../../domain/charts/timelinessData';
import { compareRate } from '../../domain/comparison/compareIndicator';
import { compileRate } from '../../domain/compile';
import type { ChartRequest, ChartSubject, ChartSubjects } from '../../ipc/contract';
import { cutInput, getDirective, readBoard, totalsInput } from '../readCampaign';

type Question = Omit<ChartRequest, 'view'>;

/** Rates and duties there can be a picture of. @throws AppFailure `notFound` */
export function readChartSubjects(
  db: ReadDb,
  { directiveId, asOf }: Pick<Question, 'directiveId' | 'asOf'>,
): ChartSubjects {
  const { indicators } = getDirective(db, directiveId);
  const duties = dutiesOf(db, directiveId, asOf);
  return {
    rates: indicators.map(({ id, label }) => ({ id, label })),
    duties: duties.map(({ scheduleId, formLabel }) => ({ id: scheduleId, label: formLabel })),
  };
}

/**
 * The figures of one picture; null: there is nothing of that kind.
 * @throws AppFailure `notFound`
 */
export function readChart(db: ReadDb, question: Question): ChartData | null {
  switch (question.kind) {
    case 'progress':
      return atHour(readProgress(db, question), question);
    case 'bars':
      return atHour(readBars(db, question), question);
    case 'timeliness': // when reports came, whatever their figures speak of
      return readTimeliness(db, question);
    case 'summary':
      return readSummary(db, question);
    case 'ranking':
    case 'gaps':
      return atHour(readCompared(db, question), question);
  }
}

/** The picture says what hour its figures are cut at. */
function atHour<Data extends RatePicture | null>(data: Data, { dataHour }: Question): Data {
  if (data === null || dataHour === undefined) return data;
  return { ...data, head: { ...data.head, dataHour } };
}

type RatePicture = Extract<ChartData, { readonly head: RateHead }>;

/** Of the totals as the targets are judged by them. */
function readProgress(db: ReadDb, { subjectId, ...question }: Question): ProgressData | null {
  const input = totalsInput(db, question);
  const found = compileRate(input, subjectId);
  const indicator = input.directive.indicators.find(({ id }) => id === found?.indicatorId);
  return found === null || indicator === undefined ? null : progressData(indicator, found, input);
}

function readBars(db: ReadDb, { subjectId, ...question }: Question): BarsData | null {
  const found = compileRate(totalsInput(db, question), subjectId);
  return found && barsData(found, question.asOf);
}

function readSummary(db: ReadDb, question: Question): ChartData | null {
  const { subjectId, ...totals } = question;
  const input = totalsInput(db, totals);
  const found = compileRate(input, subjectId);
  const progress = found && readProgress(db, { ...question, subjectId: found.indicatorId });
  if (found === null || progress === null) return null;
  const current = found.targets.find(({ targetId }) => targetId === found.currentTargetId);
  return {
    kind: 'summary',
    officeName: findOffice(db)?.name ?? '',
    campaignName: input.directive.campaignName,
    bars: atHour(barsData(found, question.asOf), question),
    progress: atHour(progress, question),
    shortfall: current?.shortfall ?? null,
    perDay: current?.perDayNeeded ?? null,
  };
}

function readTimeliness(db: ReadDb, { directiveId, asOf, subjectId }: Question): ChartData | null {
  const found = oneOf(dutiesOf(db, directiveId, asOf), subjectId, ({ scheduleId }) => scheduleId);
  return found && timelinessData(found, asOf);
}

/** Those with most periods first: of a report owed once there is little to see. */
function dutiesOf(db: ReadDb, directiveId: string, asOf: Question['asOf']): readonly BoardSection[] {
  return readBoard(db, directiveId, asOf).sections.toSorted(
    (left, right) => right.periods.length - left.periods.length,
  );
}

function readCompared(db: ReadDb, { subjectId, kind, ...question }: Question): RankingData | GapsData | null {
  const found = compareRate(cutInput(db, question), 'period', listMeasures(db), subjectId);
  return found && (kind === 'gaps' ? gapsData(found, question.asOf) : rankingData(found, question.asOf));
}

function oneOf<T>(all: readonly T[], id: string | undefined, idOf: (one: T) => ChartSubject['id']): T | null {
  return (id === undefined ? all[0] : all.find((one) => idOf(one) === id)) ?? null;
}
