import { safeStorage } from 'electron';
import type { SystemProtection } from '../vault/locks';

/** From Electron 38 on; the calls without a promise go in 46. */
interface AsyncSafeStorage {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(bytes: Buffer): Promise<{ readonly result: string }>;
}

/**
 * Windows' own protection (DPAPI) of a text for this account on this PC. Not for a program that is carried about: its
 * data has to open on the next PC. Elsewhere there is none: Linux may keep its key in plain sight.
 */
export function systemProtection(isPortable: boolean, platform = process.platform): SystemProtection | null {
  if (platform !== 'win32' || isPortable) return null;
  const storage: AsyncSafeStorage & Partial<typeof safeStorage> = safeStorage;
  return {
    async wrap(text) {
      const bytes = (await storage.encryptStringAsync?.(text)) ?? storage.encryptString?.(text);
      if (bytes === undefined) throw new Error('the system protects nothing');
      return bytes.toString('base64');
    },
    async unwrap(text) {
      const bytes = Buffer.from(text, 'base64');
      const opened = (await storage.decryptStringAsync?.(bytes))?.result ?? storage.decryptString?.(bytes);
      if (opened === undefined) throw new Error('the system protects nothing');
      return opened;
    },
  };
}
