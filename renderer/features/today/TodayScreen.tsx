import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { PeriodKey } from '../../../electron/domain/period';
import { isPassed } from '../../../electron/domain/today/buildToday';
import type { Today } from '../../../electron/domain/today/today';
import { formatTime } from '../../lib/formatting';
import { type ClockFace, useClock } from '../../lib/useClock';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { BegunPapers } from '../../ui/BegunPapers';
import { EmptyState } from '../../ui/EmptyState';
import { CalendarClock20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { OpenBatches } from '../../ui/OpenBatches';
import { Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { ArrivalsCard } from './ArrivalsCard';
import { BelowCard } from './BelowCard';
import { ClockRow } from './ClockRow';
import { CutoffCards } from './CutoffCards';
import { foreignZone, type Moment } from './countdown';
import { OverdueCard } from './OverdueCard';
import { PersonalDue } from './PersonalDue';
import { SetupSteps } from './SetupSteps';
import styles from './Today.module.css';
import { UndatedCard } from './UndatedCard';
import { UpperCard } from './UpperCard';
import type { RemindMoment } from './useRemind';

export interface TodayActions {
  readonly onOpenBoard: (directiveId: string) => void;
  readonly onOpenReminders: (directiveId: string) => void;
  readonly onOpenCompilation: (directiveId: string) => void;
  readonly onOpenReport: (directiveId: string) => void;
  readonly onCompose: (directiveId: string, unitId: string) => void;
  readonly onOpenImports: () => void;
  /** null: there is one already, which is not in force. */
  readonly onEnterDirective: (() => void) | null;
  readonly onOpenDirectives: () => void;
  readonly onOpenStart: () => void;
  /** A unit has told its report without a file. */
  readonly onKey: (place: {
    readonly directiveId: string;
    readonly unitId: string;
    readonly formId: string;
    readonly period: PeriodKey;
    readonly scheduleId: string;
  }) => void;
}

export interface TodayScreenProps extends TodayActions {
  /** null: now, by the clock of this machine. */
  readonly chosenMoment: LocalTime | null;
  readonly onBackToNow: () => void;
  /** What has to be said before the day's list is trusted. */
  readonly above?: ReactNode;
}

/** What there is to do today over every directive: due, missing, overdue, arrived, asked by the upper level. */
export function TodayScreen({ chosenMoment, onBackToNow, above, ...actions }: TodayScreenProps) {
  const face = useClock();
  const at = chosenMoment ?? face.now;
  const today = useQuery('today.get', { at });
  const moment = { at, seconds: chosenMoment === null ? face.seconds : 0 };
  return (
    <Page>
      <ClockRow face={face} />
      <ClockNotices face={face} chosenMoment={chosenMoment} onBackToNow={onBackToNow} />
      {above}
      <BegunPapers />
      <OpenBatches />
      <PersonalDue />
      <QueryView query={today}>
        {(data) => (
          <>
            <SetupSteps directives={data.directives + data.closed} />
            {data.directives === 0 ? (
              <>
                {data.upper.length > 0 && <UpperCard upper={data.upper} moment={moment} {...actions} />}
                <NothingAsked closed={data.closed} {...actions} />
              </>
            ) : (
              <TodayView today={data} moment={moment} reminds={{ at, chosen: chosenMoment }} {...actions} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** What a reader of the countdown has to know about its clock. */
function ClockNotices({
  face,
  chosenMoment,
  onBackToNow,
}: { readonly face: ClockFace } & Pick<TodayScreenProps, 'chosenMoment' | 'onBackToNow'>) {
  const zone = foreignZone(face.zoneMinutes);
  const back = (
    <Button size="small" appearance="primary" onClick={onBackToNow} data-testid="today-back-to-now">
      {strings.today.backToNow}
    </Button>
  );
  return (
    <>
      {chosenMoment !== null && (
        <Notice actions={back} testId="today-frozen">
          {strings.today.frozen(formatTime(chosenMoment), formatTime(face.now))}
        </Notice>
      )}
      {zone !== null && (
        <Notice tone="warning" testId="today-zone">
          {strings.today.otherZone(zone)}
        </Notice>
      )}
    </>
  );
}

type FirstSteps = Pick<TodayActions, 'onEnterDirective' | 'onOpenDirectives' | 'onOpenStart'>;

function NothingAsked({
  closed,
  onEnterDirective,
  onOpenDirectives,
  onOpenStart,
}: FirstSteps & { readonly closed: number }) {
  return (
    <EmptyState
      icon={<CalendarClock20Regular fontSize={40} />}
      title={closed === 0 ? strings.today.none : strings.closing.todayNone(formatCount(closed))}
      hint={closed === 0 ? '' : strings.closing.todayHint}
      todo={closed === 0 ? strings.today.noneHint : strings.closing.todayTodo}
    >
      <WorkButton
        call="directives.save"
        appearance="primary"
        onClick={onEnterDirective ?? onOpenDirectives}
        data-testid="enter-directive"
      >
        {onEnterDirective === null ? strings.today.openDirectives : strings.editor.create}
      </WorkButton>
      <Button onClick={onOpenStart} data-testid="go-to-start">
        {strings.campaign.goToStart}
      </Button>
    </EmptyState>
  );
}

interface TodayViewProps extends TodayActions {
  readonly today: Today;
  readonly moment: Moment;
  readonly reminds: RemindMoment;
}

function TodayView({ today, moment, reminds, ...actions }: TodayViewProps) {
  const belowAt = useSteadyMoment(today);
  return (
    <div className={styles.columns} data-testid="today">
      <div className={styles.column}>
        <CutoffCards today={today} moment={moment} reminds={reminds} {...actions} />
        <OverdueCard overdue={today.overdue} reminds={reminds} {...actions} />
        <UndatedCard undated={today.undated} {...actions} />
      </div>
      <div className={styles.column}>
        <UpperCard upper={today.upper} moment={moment} {...actions} />
        <ArrivalsCard arrivals={today.arrivals} {...actions} />
        <BelowCard at={belowAt} {...actions} />
      </div>
    </div>
  );
}

/** Rates are worked out anew when something came or a cut-off passed, not at every minute. */
function useSteadyMoment({ at, arrivals, cutoffs }: Today): LocalTime {
  const occasion = [dayOf(at), arrivals.length, cutoffs.filter((cutoff) => isPassed(cutoff, at)).length].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment of the occasion is meant
  return useMemo(() => at, [occasion]);
}
