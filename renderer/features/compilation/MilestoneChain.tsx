import type { Milestone } from '../../../electron/domain/milestones';
import type { TargetView } from '../../../electron/domain/targetView';
import { countOrDash, formatDay, formatPaceBasis, formatShare } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { ClosedOutcome } from './ClosedOutcome';
import styles from './Compilation.module.css';
import { isMetInPart } from './targetModel';

const words = strings.targets;

interface OutcomeProps {
  readonly milestone: Milestone;
  /** Of the newest figures; null: nobody reports. */
  readonly coverage: TargetView['coverage'];
}

function Outcome({ milestone, coverage }: OutcomeProps) {
  const { outcome, closing } = milestone;
  if (outcome === 'unknown' || closing !== null)
    return <ClosedOutcome outcome={outcome === 'open' ? 'unknown' : outcome} closing={closing} />;
  if (coverage !== null && isMetInPart(milestone, coverage)) {
    const share = formatShare(coverage.reported, coverage.expected);
    return <StatusCell look="attention">{strings.compilation.metInPart(share)}</StatusCell>;
  }
  if (outcome === 'met') return <StatusCell look="done">{words.reached}</StatusCell>;
  return <StatusCell look={milestone.deadline === null ? 'none' : 'waiting'}>{openWords(milestone)}</StatusCell>;
}

/** What has no last day is not waiting for one. */
function openWords({ deadline, shortfall }: Milestone): string {
  if (deadline !== null) return words.open;
  return shortfall === null ? strings.compilation.unknown : strings.compilation.notMet;
}

function Pace({ milestone }: { readonly milestone: Milestone }) {
  const { start, days, pointsPerDayPrinted } = milestone;
  if (start === null || days === null || pointsPerDayPrinted === null) return strings.dash;
  return (
    <>
      {words.pointsPerDay(pointsPerDayPrinted)}
      <div className={styles.small}>{formatPaceBasis(start, days)}</div>
    </>
  );
}

/** @param isJudged with how each milestone stands; a pace worked out from a quoted day judges nothing */
function milestoneColumns(
  measure: string,
  isJudged: boolean,
  coverage: TargetView['coverage'],
): readonly Column<Milestone>[] {
  const outcome: Column<Milestone> = {
    key: 'outcome',
    header: words.outcome,
    width: 190,
    render: (milestone) => <Outcome milestone={milestone} coverage={coverage} />,
  };
  return [
    { key: 'required', header: words.milestone, isRowHeader: true, width: 56, render: (one) => one.requiredPrinted },
    {
      key: 'deadline',
      header: words.deadline,
      width: 96,
      render: ({ deadline }) => (deadline === null ? strings.compilation.noDeadline : formatDay(deadline)),
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

export interface MilestoneChainProps {
  readonly milestones: readonly Milestone[];
  readonly measure: string;
  readonly caption: string;
  readonly testId: string;
  readonly isJudged: boolean;
  readonly coverage: TargetView['coverage'];
}

/** Milestones in the order of their days, and how fast each would have to come. */
export function MilestoneChain({ milestones, measure, caption, testId, isJudged, coverage }: MilestoneChainProps) {
  return (
    <Table
      caption={caption}
      columns={milestoneColumns(measure, isJudged, coverage)}
      rows={milestones}
      rowKey={({ targetId }) => targetId}
      testId={testId}
    />
  );
}
