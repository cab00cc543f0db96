import { useState } from 'react';
import { countRules, type RuleResult, type Verdict } from '../../electron/domain/ruling';
import type { NamedRuling } from '../../electron/ipc/contract';
import { boxOf } from '../text/rulerBoxes';
import { strings } from '../text/vi';
import { FilterChips } from './FilterChips';
import { Notice } from './Notice';
import styles from './RulingView.module.css';
import { Table } from './Table';
import type { Column } from './tableTypes';

const words = strings.ruler;

/** What the ruler found in one paper: what to mend first, then every rule with its measured value. */
export function RulingView({
  ruling,
  isFile,
}: {
  readonly ruling: NamedRuling;
  /** A file that is mended in Word; else a paper of the app, which is mended in its boxes. */
  readonly isFile: boolean;
}) {
  const counts = countRules(ruling);
  const broken = ruling.rules.filter(({ verdict }) => verdict === 'broken');
  return (
    <div className={styles.ruling} data-testid="ruling">
      <h2 className={styles.heading}>{words.heading(ruling.fileName, words.kinds[ruling.kind], ruling.pages)}</h2>
      <Notice tone={broken.length === 0 ? 'success' : 'warning'} testId="ruling-summary">
        {broken.length === 0 ? words.allKept(counts.kept) : words.someBroken(broken.length, isFile)}{' '}
        {words.basis(ruling.ruleSet)} {words.notWhole}
      </Notice>
      {broken.length > 0 && (
        <ol className={styles.faults} aria-label={words.brokenList}>
          {broken.map((rule) => (
            <Fault key={rule.id} rule={rule} isFile={isFile} />
          ))}
        </ol>
      )}
      <RuleTable key={ruling.fileName} rules={ruling.rules} counts={counts} />
    </div>
  );
}

function Fault({ rule, isFile }: { readonly rule: RuleResult; readonly isFile: boolean }) {
  return (
    <li className={styles.fault} data-testid={`fault-${rule.id}`}>
      <p className={styles.name}>
        <strong>{rule.name}</strong> <span className={styles.quiet}>{rule.article}</span>
      </p>
      <p className={styles.line}>
        {words.measured}: <strong>{rule.measured}</strong>; {words.demand.toLocaleLowerCase('vi')}: {rule.demand}.
      </p>
      <p className={styles.line}>{isFile ? rule.remedy : mendedIn(rule)}</p>
      <p className={styles.quiet}>
        {rule.place}
        {rule.quote !== null && `: “${rule.quote}”`}
      </p>
    </li>
  );
}

function mendedIn({ id, remedy }: RuleResult): string {
  const { place, isWords } = boxOf(id);
  return isWords ? `${words.mendIn(place)} ${remedy}` : words.mendIn(place);
}

const COLUMNS: readonly Column<RuleResult>[] = [
  { key: 'rule', header: words.rule, width: '22%', isRowHeader: true, render: ({ name }) => name },
  { key: 'measured', header: words.measured, width: '24%', render: ({ measured }) => measured ?? '' },
  { key: 'demand', header: words.demand, width: '34%', render: ({ demand }) => demand },
  { key: 'article', header: words.article, width: '20%', render: ({ article }) => article },
];

const SHOWN: readonly Verdict[] = ['kept', 'notApplicable', 'broken'];

function RuleTable({
  rules,
  counts,
}: {
  readonly rules: readonly RuleResult[];
  readonly counts: Readonly<Record<Verdict, number>>;
}) {
  const [shown, setShown] = useState<Verdict>('kept');
  return (
    <>
      <FilterChips
        label={words.filter}
        chips={SHOWN.map((value) => ({ value, label: words.verdicts[value], count: counts[value] }))}
        value={shown}
        onChange={setShown}
        testId="ruling-filter"
      />
      <Table
        caption={words.verdicts[shown]}
        columns={COLUMNS}
        rows={rules.filter(({ verdict }) => verdict === shown)}
        rowKey={({ id }) => id}
        testId="ruling-rules"
      />
    </>
  );
}
