import { Button } from '@fluentui/react-components';
import type { PeriodKey } from '../../../electron/domain/period';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import type { TracedFigure } from '../../../electron/domain/summary/figureTrace';
import type { ShownTrace } from '../../../electron/ipc/contract';
import { countOrDash, formatDay, formatPeriod, formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { type Query, useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../Dialog';
import { type Fact, Facts } from '../Facts';
import { FailureNotice } from '../FailureNotice';
import { QueryView } from '../QueryView';
import { CellsView } from './CellsView';
import styles from './Trace.module.css';

const words = strings.summary.trace;

export interface TraceDialogProps {
  readonly question: TotalsQuestion;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly onClose: () => void;
}

/** Where a unit's figures come from: report, version, file, sheet and cell, shown as it stands there. */
export function TraceDialog({ question, indicatorId, unitId, unitName, onClose }: TraceDialogProps) {
  const trace = useQuery('compilation.trace', { ...question, indicatorId, unitId });
  return <Traced trace={trace} period={question.period} unitName={unitName} onClose={onClose} />;
}

export interface FrozenTraceDialogProps extends Omit<TraceDialogProps, 'question'> {
  readonly snapshotId: string;
}

/** The same of a frozen summary: what its figures were taken from then. */
export function FrozenTraceDialog({ snapshotId, indicatorId, unitId, unitName, onClose }: FrozenTraceDialogProps) {
  const trace = useQuery('snapshots.trace', { snapshotId, indicatorId, unitId });
  return <Traced trace={trace} period={undefined} unitName={unitName} onClose={onClose} />;
}

interface TracedProps extends Pick<TraceDialogProps, 'unitName' | 'onClose'> {
  readonly trace: Query<ShownTrace>;
  /** Known before the answer is here. */
  readonly period: PeriodKey | undefined;
}

function Traced({ trace, period: asked, unitName, onClose }: TracedProps) {
  const period = trace.status === 'success' ? trace.data.period : asked;
  const title = period === undefined ? words.open(unitName) : words.title(unitName, formatPeriod(period));
  return (
    <Dialog title={title} onClose={onClose} width={860} testId="trace-dialog">
      <QueryView query={trace}>
        {(found) => (
          <>
            {(found.parts ?? [found]).map((one) => (
              <div key={one.unitId} className={styles.halves}>
                {found.parts !== undefined && (
                  <h3 className={styles.part}>{words.part(found.partNames[one.unitId] ?? one.unitId)}</h3>
                )}
                <Half label={found.numeratorLabel} figure={one.numerator} trace={found} testId="trace-numerator" />
                <Half
                  label={found.denominatorLabel}
                  figure={one.denominator}
                  trace={found}
                  testId="trace-denominator"
                />
              </div>
            ))}
          </>
        )}
      </QueryView>
    </Dialog>
  );
}

interface HalfProps {
  readonly label: string;
  /** What is asked for stands in a cell of the file. */
  readonly isOfCells?: boolean;
  readonly figure: TracedFigure | null;
  readonly trace: Pick<ShownTrace, 'keptFileIds' | 'measureLabels'>;
  readonly testId: string;
}

/** One figure with where it comes from. */
export function Half({ label, figure, trace, isOfCells = true, testId }: HalfProps) {
  return (
    <section className={styles.half} data-testid={testId}>
      <h3 className={styles.heading}>
        {label}: <span className={styles.value}>{figure === null ? strings.dash : countOrDash(figure.value)}</span>
      </h3>
      {figure === null ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <Source figure={figure} trace={trace} isOfCells={isOfCells} />
      )}
    </section>
  );
}

interface SourceProps extends Pick<HalfProps, 'trace'> {
  readonly figure: TracedFigure;
  readonly isOfCells: boolean;
}

function Source({ figure: { source }, trace, isOfCells }: SourceProps) {
  const original = useMutation('board.openOriginal');
  if (source.kind === 'zero') return <p className={styles.quiet}>{words.zero}</p>;
  if (source.kind === 'baseline') {
    const measure = trace.measureLabels[source.measureKey] ?? source.measureKey;
    return <Facts facts={baselineFacts(measure, source.source, formatDay(source.asOf))} />;
  }
  const { place, fileId } = source;
  const isKept = trace.keptFileIds.includes(fileId);
  return (
    <>
      <Facts facts={reportFacts(source)} />
      {place === null ? (
        isOfCells && <p className={styles.quiet}>{words.noPlace}</p>
      ) : isKept ? (
        <CellsView fileId={fileId} sheet={place.sheet} cell={place.cell} />
      ) : (
        <p className={styles.quiet}>{words.notKept}</p>
      )}
      {isKept && (
        <div>
          <Button size="small" onClick={() => void original.run({ fileId })} data-testid="trace-open">
            {strings.board.detail.openOriginal}
          </Button>
        </div>
      )}
      <FailureNotice failure={original.failure} />
    </>
  );
}

function baselineFacts(measure: string, source: string, day: string): readonly Fact[] {
  return [
    [words.from, words.baseline(measure)],
    [words.baselineDay, day],
    [words.baselineSource, source],
  ];
}

function reportFacts(source: Extract<TracedFigure['source'], { kind: 'report' }>): readonly Fact[] {
  const { period, version, fileName, arrivedAt, dataAsOf, channel, place } = source;
  return [
    [words.from, words.report(formatPeriod(period), String(version))],
    [words.file, fileName],
    [words.place, place && words.cell(place.sheet, place.cell)],
    [words.raw, place?.raw ?? null],
    [words.arrived, [formatTime(arrivedAt), ...(channel === null ? [] : [channel])].join(strings.listSeparator)],
    [words.dataAsOf, dataAsOf === null ? words.noDataHour : formatTime(dataAsOf)],
  ];
}
