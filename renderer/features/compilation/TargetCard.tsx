import type { IsoDay } from '../../../electron/domain/calendar';
import type { Milestone } from '../../../electron/domain/milestones';
import { formatCount } from '../../../electron/domain/numbers';
import type { QuotedView } from '../../../electron/domain/quotedView';
import type { MilestoneForecast, TargetView } from '../../../electron/domain/targetView';
import { countOrDash, formatDay, formatEarlier, formatPaceBasis, formatShare, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Compilation.module.css';
import { forecastText } from './forecastText';
import { TargetUnits } from './TargetUnits';

const words = vi.targets;

function Outcome({ milestone }: { readonly milestone: Milestone }) {
  const { outcome, closing } = milestone;
  if (outcome === 'unknown')
    return (
      <>
        <StatusCell look="none">{words.unknown}</StatusCell>
        {closing !== null && (
          <div className={styles.small}>{words.nearest(closing.printed, formatDay(closing.day))}</div>
        )}
      </>
    );
  if (closing !== null)
    return (
      <>
        <StatusCell look={closing.isMet ? 'done' : 'attention'}>{closing.isMet ? words.met : words.missed}</StatusCell>
        <div className={styles.small}>
          {words.closed(closing.printed, formatDay(closing.day))}
          {closing.pointsShort !== null && ` ${words.short(closing.pointsShort)}`}
        </div>
      </>
    );
  if (outcome === 'met') return <StatusCell look="done">{words.reached}</StatusCell>;
  return <StatusCell look="none">{openWords(milestone)}</StatusCell>;
}

/** What has no last day is not waiting for one. */
function openWords({ deadline, shortfall }: Milestone): string {
  if (deadline !== null) return words.open;
  return shortfall === null ? vi.compilation.unknown : vi.compilation.notMet;
}

function Pace({ milestone }: { readonly milestone: Milestone }) {
  const { start, days, pointsPerDayPrinted } = milestone;
  if (start === null || days === null || pointsPerDayPrinted === null) return vi.dash;
  return (
    <>
      {words.pointsPerDay(pointsPerDayPrinted)}
      <div className={styles.small}>{formatPaceBasis(start, days)}</div>
    </>
  );
}

/** @param isJudged with how each milestone stands; a pace worked out from a quoted day judges nothing */
function milestoneColumns(measure: string, isJudged: boolean): readonly Column<Milestone>[] {
  const outcome: Column<Milestone> = {
    key: 'outcome',
    header: words.outcome,
    width: 190,
    render: (milestone) => <Outcome milestone={milestone} />,
  };
  return [
    { key: 'required', header: words.milestone, isRowHeader: true, width: 56, render: (one) => one.requiredPrinted },
    {
      key: 'deadline',
      header: words.deadline,
      width: 96,
      render: ({ deadline }) => (deadline === null ? vi.compilation.noDeadline : formatDay(deadline)),
    },
    { key: 'needed', header: words.needed, align: 'end', width: 80, render: ({ needed }) => countOrDash(needed) },
    {
      key: 'shortfall',
      header: words.shortfall(measure),
      align: 'end',
      width: 92,
      render: ({ shortfall, closing }) => countOrDash(closing?.shortfall ?? shortfall),
    },
    {
      key: 'perDay',
      header: words.perDay(measure),
      align: 'end',
      width: 92,
      render: (one) => countOrDash(one.perDay),
    },
    { key: 'pace', header: words.pace, render: (milestone) => <Pace milestone={milestone} /> },
    ...(isJudged ? [outcome] : []),
  ];
}

interface ChainProps {
  readonly milestones: readonly Milestone[];
  readonly measure: string;
  readonly caption: string;
  readonly testId: string;
  readonly isJudged: boolean;
}

function Chain({ milestones, measure, caption, testId, isJudged }: ChainProps) {
  return (
    <Table
      caption={caption}
      columns={milestoneColumns(measure, isJudged)}
      rows={milestones}
      rowKey={({ targetId }) => targetId}
      testId={testId}
    />
  );
}

function quotedText({ printed, asOf, counts, rounded, truncated, printedAs }: QuotedView, measure: string): string {
  const said = words.quoted(printed, formatTime(asOf));
  if (counts === null || rounded === null || truncated === null || printedAs === null)
    return `${said} ${words.quotedBare}`;
  const share = `${formatShare(counts.numerator, counts.denominator)} ${measure}`;
  return `${said} (${share}): ${words.printedAs[printedAs](rounded, truncated)}`;
}

/** A forecast of some of the units is not said of all together. */
function forecastWords({ forecast, units, isOfSome }: MilestoneForecast, measure: string, deadline: IsoDay | null) {
  const text = forecastText(forecast, measure, deadline);
  if (units === null || units === 0) return text;
  if (forecast.kind === 'met') return words.metOfSome(formatCount(units));
  if (!('basis' in forecast)) return text; // nothing was computed, so it stands on nobody
  return isOfSome
    ? `${words.forecastOfSome(formatCount(units))} ${text}`
    : `${text} ${words.forecastUnits(formatCount(units))}`;
}

/** Says which milestone it is about, and which units it stands on. */
function MilestoneForecastLine({ view, one }: { readonly view: TargetView; readonly one: MilestoneForecast }) {
  const milestone = view.milestones.find(({ targetId }) => targetId === one.targetId);
  const deadline = milestone?.deadline ?? null;
  return (
    <p className={styles.forecast}>
      <strong>
        {words.forecastOf(milestone?.requiredPrinted ?? '', deadline === null ? null : formatDay(deadline))}
      </strong>{' '}
      {forecastWords(one, view.measure, deadline)}
    </p>
  );
}

/** What the milestones are counted from: figures of the period, else those of the last one that has any. */
function Figures({ view }: { readonly view: TargetView }) {
  const { numerator, denominator, measure, percentPrinted, figuresOn, coverage, earlier } = view;
  if (earlier !== null) return <p>{words.noneYet(formatEarlier(earlier, measure))}</p>;
  if (figuresOn === null) return null;
  return (
    <p>
      <strong>{percentPrinted ?? vi.dash}</strong>{' '}
      {words.figures(countOrDash(numerator), countOrDash(denominator), measure, formatDay(figuresOn))}{' '}
      {coverage && vi.compilation.coverage(formatShare(coverage.reported, coverage.expected))}
    </p>
  );
}

/** One target: how far, how fast, when, and who is short. */
export function TargetCard({ view }: { readonly view: TargetView }) {
  const { indicatorId, label, measure, figuresOn, quoted } = view;
  return (
    <section className={styles.target} data-testid={`target-${indicatorId}`}>
      <h2 className={styles.label}>{label}</h2>
      <p className={styles.small}>{words.base(view.denominatorLabel)}</p>
      {view.isOfNobody && (
        <Notice tone="warning" testId={`nobody-${indicatorId}`}>
          {words.nobody}
        </Notice>
      )}
      <Figures view={view} />
      {(figuresOn !== null || quoted === null) && (
        <Chain
          milestones={view.milestones}
          measure={measure}
          caption={words.caption(label)}
          testId={`milestones-${indicatorId}`}
          isJudged
        />
      )}
      {figuresOn !== null && (
        <div data-testid={`forecast-${indicatorId}`}>
          {view.forecasts.map((one) => (
            <MilestoneForecastLine key={one.targetId} view={view} one={one} />
          ))}
        </div>
      )}
      {quoted !== null && (
        <>
          <p data-testid={`quoted-${indicatorId}`}>{quotedText(quoted, measure)}</p>
          <Chain
            milestones={quoted.milestones}
            measure={measure}
            caption={words.quotedCaption(label)}
            testId={`quoted-milestones-${indicatorId}`}
            isJudged={quoted.milestones.some(({ outcome }) => outcome !== 'open')}
          />
        </>
      )}
      {view.units.length > 0 && <TargetUnits view={view} />}
    </section>
  );
}
