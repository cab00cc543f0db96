import { Button } from '@fluentui/react-components';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { CheckmarkCircle20Filled, Circle16Regular } from '../../../ui/icons';
import styles from './Setup.module.css';
import { isHeadComplete, isSignerComplete, type SetupEntry, type Step } from './setupModel';
import type { SetupActions } from './stepProps';

const words = strings.setup.done;

export interface DoneStepProps extends Pick<SetupActions, 'onWrite' | 'onEnterDirective' | 'onOpenToday'> {
  readonly entry: SetupEntry;
  readonly onStep: (step: Step) => void;
}

/** What is there now, what is not, and what to do with it. */
export function DoneStep({ entry, onStep, onWrite, onEnterDirective, onOpenToday }: DoneStepProps) {
  const registry = useQuery('units.list', {});
  const hasUnits = registry.status === 'success' && registry.data.units.length > 0;
  const facts = [
    { step: 'head', isDone: isHeadComplete(entry) },
    { step: 'signer', isDone: isHeadComplete(entry) && isSignerComplete(entry) },
    { step: 'units', isDone: hasUnits },
  ] as const;
  const isWhole = facts.every(({ isDone }) => isDone);
  const [head] = facts;
  return (
    <>
      <h3 className={styles.doneTitle}>{isWhole ? words.title : words.partly}</h3>
      <p className={styles.lead}>{isWhole ? words.lead : words.leadPartly}</p>
      <ul className={styles.facts} data-testid="setup-facts">
        {facts.map(({ step, isDone }) => (
          <li key={step} className={styles.fact}>
            <span className={isDone ? styles.factDone : styles.factOpen} aria-hidden>
              {isDone ? <CheckmarkCircle20Filled /> : <Circle16Regular />}
            </span>
            <span>
              {strings.setup.steps[step]}: {isDone ? words.state.done : words.state.missing}
            </span>
            {!isDone && (
              <Button
                size="small"
                className={styles.goTo}
                aria-label={`${words.goTo}: ${strings.setup.steps[step]}`}
                onClick={() => onStep(step)}
              >
                {words.goTo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.next}>
        <Button appearance="primary" size="large" disabled={!head.isDone} onClick={onWrite} data-testid="setup-write">
          {words.write}
        </Button>
        <Button onClick={onEnterDirective} data-testid="setup-directive">
          {words.directive}
        </Button>
        <Button onClick={onOpenToday} data-testid="setup-today">
          {words.today}
        </Button>
      </div>
    </>
  );
}
