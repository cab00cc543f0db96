import type { ReadDb } from '../../db/database';
import { listMeasures } from '../../db/measures';
import type { BoardSection } from '../../domain/board';
import type { ChartData } from '../../domain/charts/chartData';
import { barsData, gapsData, progressData, rankingData } from '../../domain/charts/rateData';
import { timelinessData } from '../../domain/charts/timelinessData';
import { compareCampaign } from '../../domain/comparison/compareIndicator';
import { compile } from '../../domain/compile';
import type { ChartRequest, ChartSubject, ChartSubjects } from '../../ipc/contract';
import { compileInput, getDirective, readBoard, totalsInput } from '../readCampaign';

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
      return readProgress(db, question);
    case 'bars':
      return readBars(db, question);
    case 'timeliness':
      return readTimeliness(db, question);
    case 'ranking':
    case 'gaps':
      return readCompared(db, question);
  }
}

/** Of what was reported alone, as the targets are judged. */
function readProgress(db: ReadDb, { directiveId, asOf, subjectId }: Question): ChartData | null {
  const input = compileInput(db, directiveId, asOf);
  const found = oneOf(compile(input).indicators, subjectId, ({ indicatorId }) => indicatorId);
  const indicator = input.directive.indicators.find(({ id }) => id === found?.indicatorId);
  return found === null || indicator === undefined ? null : progressData(indicator, found, input);
}

function readBars(db: ReadDb, { directiveId, asOf, subjectId }: Question): ChartData | null {
  const { indicators } = compile(totalsInput(db, { directiveId, asOf }));
  const found = oneOf(indicators, subjectId, ({ indicatorId }) => indicatorId);
  return found && barsData(found, asOf);
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

function readCompared(db: ReadDb, { directiveId, asOf, subjectId, kind }: Question): ChartData | null {
  const { indicators } = compareCampaign(compileInput(db, directiveId, asOf), 'period', listMeasures(db));
  const found = oneOf(indicators, subjectId, ({ indicatorId }) => indicatorId);
  return found && (kind === 'gaps' ? gapsData(found, asOf) : rankingData(found, asOf));
}

function oneOf<T>(all: readonly T[], id: string | undefined, idOf: (one: T) => ChartSubject['id']): T | null {
  return (id === undefined ? all[0] : all.find((one) => idOf(one) === id)) ?? null;
}
