import type { ReactNode } from 'react';
import type { Channel } from '../../electron/ipc/contract';
import { type NextStep, useNextSteps } from '../lib/nextStep';
import { useMayWork } from '../lib/vault';
import { strings } from '../text/vi';
import styles from './EmptyState.module.css';
import { WorkButton } from './WorkButton';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** Why. */
  readonly hint?: string;
  /** What to do next: said to who may. */
  readonly todo?: string;
  /** Steps that lead on from here, each a button that does it; the first is the one to take. */
  readonly next?: readonly NextStep[];
  /** Steps of this very screen. */
  readonly children?: ReactNode;
}

/** What each step comes to in the end: who may not do that is not sent there. */
const ASKED_BY: Readonly<Record<NextStep, Channel>> = {
  setUp: 'setup.keep',
  enterDirective: 'directives.save',
  openDirective: 'directives.get',
  imports: 'imports.prepare',
  board: 'board.show',
  write: 'written.begin',
  units: 'units.list',
  start: 'samples.list',
};

/** Nothing here yet, why, and the next step. */
export function EmptyState({ icon, title, hint = '', todo = '', next = [], children }: EmptyStateProps) {
  const steps = useNextSteps();
  const said = [hint, useMayWork() ? todo : ''].filter((sentence) => sentence !== '').join(' ');
  return (
    <div className={styles.empty} data-testid="empty-state">
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {said !== '' && <p className={styles.hint}>{said}</p>}
      {(children || next.length > 0) && (
        <div className={styles.actions}>
          {children}
          {next.map((step, index) => (
            <WorkButton
              key={step}
              call={ASKED_BY[step]}
              appearance={index === 0 && !children ? 'primary' : 'secondary'}
              onClick={steps[step]}
              data-testid={`next-${step}`}
            >
              {strings.nextSteps[step]}
            </WorkButton>
          ))}
        </div>
      )}
    </div>
  );
}
