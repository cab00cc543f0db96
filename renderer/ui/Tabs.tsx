import type { KeyboardEvent } from 'react';
import styles from './Tabs.module.css';

export interface TabInfo<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabInfo<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly testId: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Two or three views of one screen. One tab stop; the arrow keys go from tab to tab. */
export function Tabs<T extends string>({ label, tabs, value, onChange, testId }: TabsProps<T>) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const next = tabs[tabs.findIndex((tab) => tab.value === value) + (STEPS[event.key] ?? Number.NaN)];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    event.currentTarget.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          data-value={tab.value}
          onClick={() => onChange(tab.value)}
          data-testid={`${testId}-${tab.value}`}
        >
          <span className={styles.label} data-label={tab.label}>
            {tab.label}
          </span>
        </button>
      ))}
    </div>
  );
}
