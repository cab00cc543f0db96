import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useNextSteps } from '../../lib/nextStep';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { CheckmarkCircle20Filled, Circle16Regular } from '../../ui/icons';
import { Card } from '../../ui/Page';
import { WorkButton } from '../../ui/WorkButton';
import styles from './SetupSteps.module.css';

const words = strings.nextSteps.today;
const HIDDEN = 'setup-steps-hidden';

type Fact = keyof typeof words.facts;

/** What an office has before its first paper goes out; the first that is missing is what comes next. */
interface Facts {
  readonly office: boolean;
  readonly signer: boolean;
  readonly units: boolean;
  readonly directive: boolean;
}

/**
 * While the office is being set up: what is done, what comes next. Gone when all is there, for good when it is sent away,
 * never there while a sample is tried.
 */
export function SetupSteps({ directives }: { readonly directives: number }) {
  const office = useQuery('office.get', {});
  const info = useQuery('app.info', {});
  if (office.status !== 'success' || info.status !== 'success' || info.data.isTrial) return null;
  const isSigned = (office.data?.signatories.length ?? 0) > 0;
  if (isSigned && directives > 0) return null; // an office at work; its units are in the directive
  return <UnlessHidden office={office.data !== null} signer={isSigned} directive={directives > 0} />;
}

/** Only an office being set up looks whether they were sent away: Chromium lets a page wait for its storage to open. */
function UnlessHidden(known: Omit<Facts, 'units'>) {
  const [isHidden, setIsHidden] = useState(() => localStorage.getItem(HIDDEN) !== null);
  if (isHidden) return null;
  const hide = () => {
    localStorage.setItem(HIDDEN, 'x');
    setIsHidden(true);
  };
  return <Steps {...known} onHide={hide} />;
}

function Steps({ onHide, ...known }: Omit<Facts, 'units'> & { readonly onHide: () => void }) {
  const registry = useQuery('units.list', {});
  const { setUp, units, enterDirective } = useNextSteps();
  if (registry.status !== 'success') return null;
  const facts: Facts = { ...known, units: registry.data.units.length > 0 };
  const ways: Readonly<Record<Fact, () => void>> = { office: setUp, signer: setUp, units, directive: enterDirective };
  const all = Object.keys(words.facts) as Fact[]; // the keys of the words are the facts
  const next = all.find((fact) => !facts[fact]);
  const hide = (
    <Button size="small" appearance="subtle" onClick={onHide} data-testid="setup-steps-hide">
      {words.hide}
    </Button>
  );
  return (
    <Card title={words.title} actions={hide} testId="setup-steps">
      <p className={styles.lead}>{words.done(all.filter((fact) => facts[fact]).length, all.length)}</p>
      <ol className={styles.steps}>
        {all.map((fact) => (
          <li key={fact} className={styles.step}>
            <span className={facts[fact] ? styles.done : styles.open} aria-hidden>
              {facts[fact] ? <CheckmarkCircle20Filled /> : <Circle16Regular />}
            </span>
            <span>
              {words.facts[fact]}
              {facts[fact] && <span className={styles.quiet}> – {words.isDone}</span>}
              {fact === next && <span className={styles.quiet}> – {words.next}</span>}
            </span>
            {!facts[fact] && (
              <WorkButton
                call="setup.keep"
                size="small"
                appearance={fact === next ? 'primary' : 'secondary'}
                onClick={ways[fact]}
                data-testid={`setup-steps-${fact}`}
              >
                {words.goOn[fact]}
              </WorkButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
