import { type ReactNode, useEffect, useRef } from 'react';
import { hear } from '../lib/heard';
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Info20Filled, Warning20Filled } from './icons';
import styles from './Notice.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const ICONS = {
  info: Info20Filled,
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

const ANSWERS: readonly Tone[] = ['success', 'error'];

export interface NoticeProps {
  readonly tone?: Tone;
  readonly actions?: ReactNode;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}

/** One message beside the thing it speaks of; read out by screen readers, errors at once. */
export function Notice({ tone = 'info', actions, testId, children }: NoticeProps) {
  const Icon = ICONS[tone];
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone === 'success') hear(notice.current?.innerText ?? '');
    // what came of an action, below the fold of a dialog, would not be seen
    if (ANSWERS.includes(tone) && notice.current?.closest('dialog'))
      notice.current.scrollIntoView({ block: 'nearest' });
  }, [tone]);
  return (
    <div
      ref={notice}
      className={`${styles.notice} ${styles[tone]}`}
      role={tone === 'error' ? 'alert' : 'status'}
      data-testid={testId}
    >
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
