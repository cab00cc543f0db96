import { strings } from '../../../text/vi';
import styles from './Setup.module.css';
import { STEPS, type Step } from './setupModel';

/** The steps in their order; any of them can be gone to. */
export function StepList({ current, onStep }: { readonly current: Step; readonly onStep: (step: Step) => void }) {
  const at = STEPS.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={strings.setup.stepsLabel}>
      {STEPS.map((step, index) => (
        <li key={step}>
          <button
            type="button"
            className={step === current ? `${styles.step} ${styles.current}` : styles.step}
            aria-current={step === current ? 'step' : undefined}
            onClick={() => onStep(step)}
            data-testid={`setup-step-${step}`}
          >
            <span className={index < at ? `${styles.ordinal} ${styles.passed}` : styles.ordinal} aria-hidden>
              {index + 1}
            </span>
            {strings.setup.steps[step]}
          </button>
        </li>
      ))}
    </ol>
  );
}
