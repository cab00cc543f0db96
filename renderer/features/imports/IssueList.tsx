import type { Issue } from '../../../electron/domain/issue';
import { strings } from '../../text/vi';
import styles from './Imports.module.css';
import { issuePlace } from './importModel';

const BORDERS = { error: styles.issueError, warning: styles.issueWarning, note: '' };

function ReadAndUnderstood({ raw, understood, expected }: Pick<Issue, 'raw' | 'understood' | 'expected'>) {
  if (raw === undefined && understood === undefined && expected === undefined) return null;
  return (
    <span className={`${styles.second} ${styles.pair}`}>
      {raw !== undefined && (
        <>
          {strings.imports.raw}: <span className={styles.raw}>{raw === '' ? strings.dash : raw}</span>{' '}
        </>
      )}
      {understood !== undefined && (
        <>
          {strings.imports.understood}: <span className={styles.raw}>{understood}</span>{' '}
        </>
      )}
      {expected !== undefined && (
        <>
          {strings.imports.expected}: <span className={styles.raw}>{expected}</span>
        </>
      )}
    </span>
  );
}

/** Only what was read one way and understood another has been put right; the other notes say something. */
function headOf({ severity, understood }: Issue): string {
  const words = strings.imports.severity;
  return severity === 'note' && understood === undefined ? words.remark : words[severity];
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const place = issuePlace(issue);
  return (
    <li className={`${styles.issue} ${BORDERS[issue.severity]}`} data-testid={`issue-${issue.code}`}>
      <span className={styles.severity}>
        {headOf(issue)}
        {place !== '' && `${strings.listSeparator}${place}`}
      </span>
      <span>{issue.message}</span>
      <ReadAndUnderstood {...issue} />
    </li>
  );
}

/** Errors first; each with its place, what was read and what was understood. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const order = ['error', 'warning', 'note'];
  const sorted = issues.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <section>
      <h3 className={styles.heading}>{strings.imports.issuesTitle}</h3>
      {issues.length === 0 ? (
        <p className={styles.quiet}>{strings.imports.noIssues}</p>
      ) : (
        <ul className={styles.issues}>
          {sorted.map((issue) => (
            <IssueItem key={`${issue.code} ${issue.sheet} ${issue.cell} ${issue.row} ${issue.message}`} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}
