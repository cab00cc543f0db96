import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { written } from '../../text/written';
import { Spacer, Toolbar } from '../../ui/Page';
import styles from './Writing.module.css';

/** The way back, what is being written, and what can be done with it. */
export function BackBar({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      <Toolbar>
        <Button onClick={onClose} data-testid="writing-back">
          {written.back}
        </Button>
        <h2 className={styles.title}>{title}</h2>
        <Spacer />
        {children}
      </Toolbar>
    </div>
  );
}
