import type { ReactNode } from 'react';
import type { Channel } from '../../electron/ipc/contract';
import { useMayCall } from '../lib/vault';
import { vault } from '../text/vault';
import { Notice } from './Notice';
import styles from './WorkFields.module.css';

export interface WorkFieldsProps {
  /** What keeps the fields in the end; the roles table says who may. */
  readonly call: Channel;
  readonly children: ReactNode;
}

/** Fields of a form: nobody types into one that would not be taken, and the reason is said. */
export function WorkFields({ call, children }: WorkFieldsProps) {
  const mayCall = useMayCall(call);
  return (
    <>
      {!mayCall && <Notice testId="look-only">{vault.lookOnlyHere}</Notice>}
      <fieldset disabled={!mayCall} className={styles.fields}>
        {children}
      </fieldset>
    </>
  );
}
