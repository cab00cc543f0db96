import type { Milestone } from '../../../electron/domain/milestones';
import { formatCount } from '../../../electron/domain/numbers';
import type { QuotedView } from '../../../electron/domain/quotedView';
import type { MilestoneForecast, TargetView } from '../../../electron/domain/targetView';
import { countOrDash, formatDay, formatEarlier, formatShare, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { WhenNear } from '../../ui/WhenNear';
import styles from './Compilation.module.css';
import { forecastText } from './forecastText';
import { MilestoneChain } from './MilestoneChain';
import { TargetUnits } from './TargetUnits';
import { isMetInPart } from './targetModel';

const words = strings.targets;

function quotedText({ printed, asOf, counts, rounded, truncated, printedAs }: QuotedView, measure: string): string {
  const said = words.quoted(printed, formatTime(asOf));
  if (counts === null || rounded === null || truncated === null || printedAs === null)
    return `${said} ${words.quotedBare}`;
  const share = `${formatShare(counts.numerator, counts.denominator)} ${measure}`;
  return `${said} (${share}): ${words.printedAs[printedAs](rounded, truncated)}`;
}

/** A forecast of some of the units is not said of all together. */
function forecastWords(
  { forecast, units, isOfSome }: MilestoneForecast,
  { measure, coverage }: TargetView,
  milestone: Milestone | undefined,
) {
  const text = forecastText(forecast, measure, milestone?.deadline ?? null);
  if (coverage !== null && milestone !== undefined && isMetInPart(milestone, coverage))
    return words.metOfSome(formatCount(coverage.reported));
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
      {forecastWords(one, view, milestone)}
    </p>
  );
}

/** What the milestones are counted from: figures of the period, else those of the last one that has any. */
function Figures({ view }: { readonly view: TargetView }) {
  const { numerator, denominator, measure, percentPrinted, figuresOn, coverage, earlier, standIns } = view;
  if (earlier !== null) return <p>{words.noneYet(formatEarlier(earlier, measure))}</p>;
  if (figuresOn === null) return null;
  return (
    <p>
      <strong>{percentPrinted ?? strings.dash}</strong>{' '}
      {words.figures(countOrDash(numerator), countOrDash(denominator), measure, formatDay(figuresOn))}{' '}
      {coverage && strings.compilation.coverage(formatShare(coverage.reported, coverage.expected))}
      {standIns > 0 &&
        ` ${strings.summary.standIns(formatCount(standIns))}${strings.sentenceSeparator}${words.withStandIns}`}
    </p>
  );
}

/** From so many units on they are drawn when they come near. */
const LONG = 60;

/** One target: how far, how fast, when, and who is short. */
export function TargetCard({ view }: { readonly view: TargetView }) {
  const { indicatorId, measure, figuresOn, quoted } = view;
  const label = view.label.trim() || words.unnamed; // drafts kept before a name was asked for
  return (
    <section className={styles.target} data-testid={`target-${indicatorId}`}>
      <h2 className={styles.label}>{label}</h2>
      {view.denominatorLabel.trim() !== '' && <p className={styles.small}>{words.base(view.denominatorLabel)}</p>}
      {view.isOfNobody && (
        <Notice tone="warning" testId={`nobody-${indicatorId}`}>
          {words.nobody}
        </Notice>
      )}
      <Figures view={view} />
      {(figuresOn !== null || quoted === null) && (
        <MilestoneChain
          milestones={view.milestones}
          measure={measure}
          caption={words.caption(label)}
          testId={`milestones-${indicatorId}`}
          isJudged
          coverage={view.coverage}
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
          <MilestoneChain
            milestones={quoted.milestones}
            measure={measure}
            caption={words.quotedCaption(label)}
            testId={`quoted-milestones-${indicatorId}`}
            isJudged={quoted.milestones.some(({ outcome }) => outcome !== 'open')}
            coverage={null}
          />
        </>
      )}
      {view.units.length > 0 && (
        <WhenNear isAtOnce={view.units.length <= LONG}>
          <TargetUnits view={view} />
        </WhenNear>
      )}
    </section>
  );
}
