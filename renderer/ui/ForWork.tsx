import type { ReactNode } from 'react';
import { useMayWork } from '../lib/vault';

/** What changes data: not shown to who only looks. The app refuses it all the same. */
export function ForWork({ children }: { readonly children: ReactNode }) {
  return useMayWork() ? children : null;
}
