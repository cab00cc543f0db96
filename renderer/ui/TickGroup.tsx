import { Label } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import styles from './TickGroup.module.css';

export interface TickGroupProps {
  readonly label: string;
  readonly hint?: string;
  /** In columns of at least this many pixels; left out: one after the other. */
  readonly columnWidth?: number;
  readonly className?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/**
 * Several boxes to tick under one label. Not a `Field`: that is for one control and gives all of them its id, so that a
 * click on any of their labels would tick the first.
 */
export function TickGroup({ label, hint, columnWidth, className = '', testId, children }: TickGroupProps) {
  const labelId = useId();
  const hintId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend lies outside the flow of its grid
    <div
      role="group"
      className={`${styles.group} ${className}`}
      aria-labelledby={labelId}
      aria-describedby={hint === undefined ? undefined : hintId}
    >
      <Label id={labelId}>{label}</Label>
      <div
        className={columnWidth === undefined ? styles.ticks : styles.columns}
        style={
          columnWidth === undefined
            ? undefined
            : { gridTemplateColumns: `repeat(auto-fill, minmax(${columnWidth}px, 1fr))` }
        }
        data-testid={testId}
      >
        {children}
      </div>
      {hint !== undefined && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
