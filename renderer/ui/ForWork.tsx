import type { ReactNode } from 'react';
import type { Channel } from '../../electron/ipc/contract';
import { useMayCall } from '../lib/vault';

export interface ForWorkProps {
  /** What the button asks in the end; the roles table says who may. Left out: anything that changes data. */
  readonly call?: Channel;
  readonly children: ReactNode;
}

/** What changes data: not shown to who may not. The app refuses it all the same. */
export function ForWork({ call = 'office.save', children }: ForWorkProps) {
  return useMayCall(call) ? children : null;
}
