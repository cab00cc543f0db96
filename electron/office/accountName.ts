import { userInfo } from 'node:os';

/** Account of the system the app runs under; "" where the system has no name for it. */
export function accountName(): string {
  try {
    return userInfo().username.normalize('NFC');
  } catch {
    return (process.env.USERNAME ?? process.env.USER ?? '').normalize('NFC');
  }
}
