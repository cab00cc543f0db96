import type { AnyPaperRequest, AuditedPaper } from '../../electron/ipc/contract';
import { useQuery } from '../lib/useQuery';
import { useSettled } from '../lib/useSettled';
import { fromCore } from '../text/coreWords';
import { strings } from '../text/vi';
import { Info16Regular } from './icons';
import { REACHABLE } from './reachable';
import styles from './TextAdvice.module.css';

const words = strings.percentAudit;
const SETTLING_MS = 700;
/** Without one there is nothing to recompute, and the core is not asked. */
const HAS_PERCENT = /%|phần trăm|tỷ lệ|tỉ lệ/iu;

export interface PercentAdviceProps {
  /** Everything typed on the paper, in its order. */
  readonly texts: readonly string[];
}

/** Percentages of what is being written, recomputed from the counts beside them; advice, never holds anybody up. */
export function PercentAdvice({ texts }: PercentAdviceProps) {
  const text = texts.filter((one) => one.trim() !== '').join('\n');
  const settled = useSettled(text, SETTLING_MS);
  const isAsked = HAS_PERCENT.test(settled);
  const audit = useQuery('audit.text', isAsked ? { text: settled } : null);
  return isAsked && audit.status === 'success' ? <Findings audit={audit.data} testId="percent-advice" /> : null;
}

/** The same of a paper as it would be saved now, with its tables and annexes. */
export function PaperPercents({ request }: { readonly request: AnyPaperRequest }) {
  const audit = useQuery('audit.paper', request);
  return audit.status === 'success' ? <Findings audit={audit.data} testId="paper-percents" /> : null;
}

interface FindingsProps {
  readonly audit: AuditedPaper;
  readonly testId: string;
}

function Findings({ audit: { percents, remarks, summary, counts }, testId }: FindingsProps) {
  if (counts.all === 0) return null;
  const sentences = [...percents.flatMap(({ message }) => message ?? []), ...remarks.map(({ message }) => message)];
  return (
    <details className={styles.advice} data-testid={testId} data-findings={sentences.length}>
      <summary>
        <Info16Regular aria-hidden /> {words.advice(sentences.length, fromCore(summary))}
      </summary>
      {sentences.length === 0 ? (
        <p className={styles.none}>{words.adviceNone}</p>
      ) : (
        <ul className={styles.plain} {...REACHABLE}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
