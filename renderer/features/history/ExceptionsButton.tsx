import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { TOLD_REASONS, type ToldReason } from '../../lib/takeBack/noWayBack';
import { takeBackText as words } from '../../text/takeBack';
import { Dialog } from '../../ui/Dialog';
import styles from './History.module.css';

/** A reason without words does not compile. */
const EXCEPTIONS: Readonly<Record<ToldReason, { readonly what: string; readonly why: string }>> = words.exceptions;

/** Which changes Ctrl+Z leaves alone, why, and what a clerk does instead. */
export function ExceptionsButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" onClick={() => setIsOpen(true)} data-testid="history-exceptions">
        {words.exceptionsOpen}
      </Button>
      {isOpen && (
        <Dialog
          title={words.exceptionsTitle}
          width={820}
          onClose={() => setIsOpen(false)}
          testId="history-exceptions-dialog"
        >
          <p className={styles.lead}>{words.exceptionsLead}</p>
          <dl className={styles.exceptions}>
            {TOLD_REASONS.map((reason) => (
              <div key={reason}>
                <dt>{EXCEPTIONS[reason].what}</dt>
                <dd>{EXCEPTIONS[reason].why}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}
