import type { CompiledIndicator, Coverage, TargetStanding } from '../../../electron/domain/compilation';
import { judgedShortfall } from '../../../electron/domain/targetStanding';
import { countOrDash, formatDay, formatPaceBasis, formatShare } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { ClosedOutcome } from './ClosedOutcome';
import styles from './Compilation.module.css';

const words = strings.compilation;

function daysLeftText({ daysLeft, isMet }: TargetStanding): string {
  if (daysLeft === null || isMet) return strings.dash;
  if (daysLeft < 0) return words.past;
  return daysLeft === 0 ? words.lastDay : words.daysLeftValue(String(daysLeft));
}

/** All milestones of a rate are counted from the day of the same figures: it is said once. */
function daysLeftHead(targets: readonly TargetStanding[]): string {
  const counting = targets.find(({ daysLeft, isMet }) => !isMet && daysLeft !== null && daysLeft > 0);
  return counting === undefined ? words.daysLeft : words.daysLeftFrom(formatDay(counting.countedOn));
}

interface ResultProps {
  readonly target: TargetStanding;
  readonly coverage: Coverage;
}

/** A target met by a part of the units is not called met without saying so. */
function Result({ target, coverage: { reported, expected } }: ResultProps) {
  if (target.closed !== null) return <ClosedOutcome {...target.closed} />;
  if (target.isMet && reported < expected)
    return <StatusCell look="attention">{words.metInPart(formatShare(reported, expected))}</StatusCell>;
  if (target.isMet) return <StatusCell look="done">{words.met}</StatusCell>;
  if (target.shortfall === null) return <StatusCell look="none">{words.unknown}</StatusCell>;
  const isAhead = target.daysLeft !== null && target.daysLeft > 0;
  if (isAhead) return <StatusCell look="waiting">{strings.targets.open}</StatusCell>;
  return <StatusCell look="attention">{words.notMet}</StatusCell>;
}

function PerDay({ target, measure }: { readonly target: TargetStanding; readonly measure: string }) {
  if (target.perDayNeeded === null) return strings.dash;
  return (
    <>
      {[
        `${countOrDash(target.perDayNeeded)} ${measure}`,
        ...(target.pointsPerDayPrinted === null ? [] : [words.points(target.pointsPerDayPrinted)]),
      ].join(strings.listSeparator)}
      {target.paceFrom !== null && target.paceDays !== null && (
        <div className={styles.small}>{formatPaceBasis(target.paceFrom, target.paceDays)}</div>
      )}
    </>
  );
}

function columnsFor({ measure, coverage, targets }: CompiledIndicator): readonly Column<TargetStanding>[] {
  return [
    {
      key: 'target',
      header: words.target,
      isRowHeader: true,
      width: 56,
      render: ({ requiredPrinted }) => requiredPrinted,
    },
    {
      key: 'deadline',
      header: words.deadline,
      width: 92,
      render: ({ deadline }) => (deadline === null ? words.noDeadline : formatDay(deadline)),
    },
    {
      key: 'shortfall',
      header: words.shortfall,
      align: 'end',
      minWidth: 112,
      render: (target) => {
        const shortfall = judgedShortfall(target);
        return shortfall === null ? strings.dash : `${countOrDash(shortfall)} ${measure}`;
      },
    },
    { key: 'daysLeft', header: daysLeftHead(targets), width: 104, render: daysLeftText },
    {
      key: 'perDay',
      header: words.perDay,
      align: 'end',
      render: (target) => <PerDay target={target} measure={measure} />,
    },
    {
      key: 'result',
      header: words.result,
      width: 124,
      render: (target) => <Result target={target} coverage={coverage} />,
    },
  ];
}

/** Milestone by milestone: what is missing, and how fast it would have to come. */
export function TargetsTable({ indicator }: { readonly indicator: CompiledIndicator }) {
  return (
    <div>
      <Table
        caption={words.targetsCaption(indicator.label)}
        columns={columnsFor(indicator)}
        rows={indicator.targets}
        rowKey={({ targetId }) => targetId}
        testId={`targets-${indicator.indicatorId}`}
      />
    </div>
  );
}
