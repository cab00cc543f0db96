import type { ReactNode } from 'react';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Filled,
  Clock16Regular,
  DismissCircle16Filled,
  Prohibited16Regular,
  SubtractCircle16Filled,
  Warning16Filled,
} from './icons';
import styles from './StatusCell.module.css';

/** How a state looks: a shape, a colour and always a word, so that a black and white print says the same. */
export type Look = 'done' | 'late' | 'attention' | 'absent' | 'nil' | 'waiting' | 'off' | 'none';

const LOOKS = {
  done: { icon: CheckmarkCircle16Filled, tone: 'good' },
  late: { icon: Clock16Filled, tone: 'late' },
  attention: { icon: Warning16Filled, tone: 'late' },
  absent: { icon: DismissCircle16Filled, tone: 'bad' },
  nil: { icon: SubtractCircle16Filled, tone: 'neutral' },
  waiting: { icon: Clock16Regular, tone: 'quiet' },
  off: { icon: Prohibited16Regular, tone: 'quiet' },
  none: { icon: Circle16Regular, tone: 'quiet' },
} as const;

export function StatusCell({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const { icon: Icon, tone } = LOOKS[look];
  return (
    <span className={`${styles.status} ${styles[tone]}`}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  );
}
