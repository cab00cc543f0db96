import { formatCount } from '../../../electron/domain/numbers';
import type { PackageCoverage } from '../../../electron/domain/package/packageSummary';
import type { PackageLine, PackageLineState, PackagePeriod, PackageUpPreview } from '../../../electron/ipc/contract';
import { formatPeriod, formatShare, formatTime } from '../../lib/formatting';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { StatusCell } from '../../ui/StatusCell';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { ChoiceField } from './ChoiceField';
import styles from './Packages.module.css';
import { UnitMatches } from './UnitMatches';
import type { OpenPackage } from './usePackage';

const words = strings.packages;

const LOOKS = {
  new: 'done',
  changed: 'attention',
  same: 'none',
  confirms: 'nil',
  conflict: 'attention',
  older: 'waiting',
  unmatched: 'absent',
  notOwed: 'off',
} as const;

/** What a package of figures will change, report by report. */
export function UpPreview({ up, opened }: { readonly up: PackageUpPreview; readonly opened: OpenPackage }) {
  const { counts, lines, forms } = up;
  const states = (Object.keys(words.changes.counts) as PackageLineState[]).filter((state) => counts[state] > 0);
  return (
    <>
      <Card title={words.changes.title} testId="package-changes">
        {forms.map(({ formId, sentence }) => (
          <p key={formId} className={styles.hint} data-testid={`package-mode-${formId}`}>
            {fromCore(sentence)}
          </p>
        ))}
        <ul className={styles.chips} data-testid="package-counts">
          {states.map((state) => (
            <li key={state}>
              <StatusCell look={LOOKS[state]}>{words.changes.counts[state](formatCount(counts[state]))}</StatusCell>
            </li>
          ))}
        </ul>
        {up.periods.length > 1 && (
          <Table
            caption={words.changes.periods}
            columns={PERIODS}
            rows={up.periods}
            rowKey={({ formLabel, period }) => `${formLabel} ${period}`}
            testId="package-periods"
          />
        )}
        {counts.conflict > 0 && <p className={styles.hint}>{words.changes.bothKept}</p>}
        {lines.length > 0 && (
          <Table
            caption={words.changes.caption}
            columns={lineColumns(opened)}
            rows={lines}
            rowKey={({ key }) => key}
            testId="package-lines"
          />
        )}
        {up.hiddenLines > 0 && <p className={styles.hint}>{words.changes.hidden(formatCount(up.hiddenLines))}</p>}
      </Card>
      <UnitMatches matches={[up.sender, ...up.units]} opened={opened} isAdded={false} />
      {up.coverage.length > 0 && (
        <Card title={words.coverage.title} testId="package-coverage">
          <Table
            caption={words.coverage.caption}
            columns={COVERAGE}
            rows={up.coverage}
            rowKey={({ formLabel, period }) => `${formLabel} ${period}`}
          />
        </Card>
      )}
      {up.remarks.length > 0 && (
        <Card title={words.remarks}>
          {up.remarks.map((remark) => (
            <p key={remark}>{fromCore(remark)}</p>
          ))}
        </Card>
      )}
    </>
  );
}

const PERIODS: readonly Column<PackagePeriod>[] = [
  { key: 'form', header: words.coverage.form, isRowHeader: true, width: 240, render: ({ formLabel }) => formLabel },
  { key: 'period', header: words.coverage.period, width: 170, render: ({ period }) => formatPeriod(period) },
  { key: 'counts', header: words.changes.state, render: ({ counts }) => periodWords(counts) },
];

/** In the order the states are told everywhere. */
function periodWords(counts: PackagePeriod['counts']): string {
  const states = Object.keys(words.changes.counts) as PackageLineState[];
  return states
    .flatMap((state) => {
      const count = counts[state];
      return count === undefined ? [] : words.changes.counts[state](formatCount(count));
    })
    .join(strings.listSeparator);
}

function lineColumns(opened: OpenPackage): readonly Column<PackageLine>[] {
  const decide = (key: string, value: string | null) => {
    if (value === 'package' || value === 'local')
      void opened.decide({ conflicts: { ...opened.decisions.conflicts, [key]: value } });
  };
  return [
    { key: 'unit', header: words.changes.unit, isRowHeader: true, width: 220, render: ({ unitName }) => unitName },
    {
      key: 'form',
      header: words.changes.form,
      width: 240,
      render: ({ formLabel, period }) => `${formLabel}, ${formatPeriod(period)}`,
    },
    {
      key: 'state',
      header: words.changes.state,
      width: 190,
      render: ({ state }) => <StatusCell look={LOOKS[state]}>{words.changes.states[state]}</StatusCell>,
    },
    { key: 'figures', header: words.changes.figures, render: (line) => <Differences line={line} /> },
    {
      key: 'decision',
      header: words.changes.decision,
      width: 170,
      render: ({ key, decision, unitName, period }) =>
        decision !== null && (
          <ChoiceField
            label={words.changes.decisionOf(unitName, formatPeriod(period))}
            isLabelHidden
            choices={(['package', 'local'] as const).map((value) => ({
              value,
              label: words.changes.decisions[value],
            }))}
            value={decision}
            onChoose={(value) => decide(key, value)}
            testId={`package-decision-${unitName}`}
          />
        ),
    },
  ];
}

function Differences({ line: { figures, differences, coverage, here } }: { readonly line: PackageLine }) {
  const told = [
    ...figures.map(({ label, value }) =>
      words.changes.figure(label, value === null ? words.changes.blank : formatCount(value)),
    ),
    ...differences.map(({ label, before, after }) =>
      words.changes.difference(label, formatCount(before), formatCount(after)),
    ),
    ...(coverage === null ? [] : [words.changes.total(formatShare(coverage.reported, coverage.expected))]),
  ];
  return (
    <>
      {told.join('; ')}
      {here !== null && (
        <span className={styles.quiet}>{words.changes.here(here.title, formatTime(here.arrivedAt))}</span>
      )}
    </>
  );
}

const COVERAGE: readonly Column<PackageCoverage>[] = [
  { key: 'form', header: words.coverage.form, isRowHeader: true, render: ({ formLabel }) => formLabel },
  { key: 'period', header: words.coverage.period, width: 150, render: ({ period }) => formatPeriod(period) },
  {
    key: 'share',
    header: words.coverage.share,
    width: 120,
    align: 'end',
    render: ({ reported, expected }) => formatShare(reported, expected),
  },
  {
    key: 'below',
    header: words.coverage.below,
    width: 130,
    align: 'end',
    render: ({ below }) => (below === null ? strings.dash : formatShare(below.reported, below.expected)),
  },
  {
    key: 'missing',
    header: words.coverage.missing,
    render: ({ missing }) => (missing.length === 0 ? words.coverage.none : missing.join('; ')),
  },
  {
    key: 'partial',
    header: words.coverage.partial,
    render: ({ partial = [], notes = [] }) => [...partial, ...notes].join('; ') || strings.dash,
  },
];
