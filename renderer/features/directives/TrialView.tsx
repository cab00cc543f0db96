import type { FormProposal } from '../../../electron/domain/formProposal';
import { formatCount } from '../../../electron/domain/numbers';
import type { FormTrial } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import styles from './Designer.module.css';

const words = strings.designer.trial;
/** Long enough not to read the file at every key. */
const SETTLED_MS = 400;
const MOST_ISSUES = 6;

export interface TrialViewProps {
  readonly path: string;
  /** null: something is still missing. */
  readonly proposal: FormProposal | null;
}

/** What the sample gives when it is read by the form described, before the form is kept. */
export function TrialView({ path, proposal }: TrialViewProps) {
  const input = useSettled(proposal === null ? null : JSON.stringify({ path, proposal }), SETTLED_MS);
  const asked: { path: string; proposal: FormProposal } | null = input === null ? null : JSON.parse(input);
  const trial = useQuery('forms.try', asked);
  if (asked === null || proposal === null || trial.status === 'pending') return null;
  if (trial.status === 'error') return <FailureNotice failure={trial.failure} />;
  return <TrialResult trial={trial.data} shape={asked.proposal.shape} />;
}

function TrialResult({ trial, shape }: { readonly trial: FormTrial; readonly shape: FormProposal['shape'] }) {
  const { count, figures, rows, issues } = trial;
  return (
    <section className={styles.trial} data-testid="design-trial">
      <h3 className={styles.trialTitle}>{words.title[shape](formatCount(count))}</h3>
      {shape === 'table' && rows.length > 0 ? (
        <UnitRows trial={trial} />
      ) : (
        <table className={styles.fields}>
          <caption className="offScreen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.raw}</th>
              <th scope="col">{words.understood}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ label, cell, raw, understood }) => (
              <tr key={label}>
                <td>{label}</td>
                <td>{cell ?? strings.dash}</td>
                <td>{raw ?? strings.dash}</td>
                <td>{understood}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {issues.length > 0 && (
        <Notice
          tone={issues.some(({ severity }) => severity === 'error') ? 'warning' : 'info'}
          testId="design-trial-issues"
        >
          {issues.slice(0, MOST_ISSUES).map(({ message }) => (
            <span key={message} className={styles.line}>
              {message}
            </span>
          ))}
          {issues.length > MOST_ISSUES && words.moreIssues(formatCount(issues.length - MOST_ISSUES))}
        </Notice>
      )}
    </section>
  );
}

function UnitRows({ trial: { count, figures, rows } }: { readonly trial: FormTrial }) {
  const labels = figures.map(({ label }) => label);
  return (
    <table className={styles.fields}>
      <caption className="offScreen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <td>{name}</td>
            {labels.map((label, at) => (
              <td key={label}>{values[at]}</td>
            ))}
          </tr>
        ))}
        {count > rows.length && (
          <tr>
            <td colSpan={labels.length + 1}>{words.moreUnits(formatCount(count - rows.length))}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
