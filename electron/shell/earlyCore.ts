import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KEY_FILES } from '../vault/keyFileNames';
import type { CoreSettings } from './coreMessages';

/** A core's thread that was begun before there was anybody to talk to it. */
export interface EarlyCore {
  readonly worker: Worker;
  readonly stops: SharedArrayBuffer;
}

/** Of an office that needs no key. */
export type PlainSettings = Omit<CoreSettings, 'stops' | 'restore' | 'keys' | 'user'>;

/**
 * Begins the core's thread before the rest of the program is read, which is what the first screen waits for longest. Who
 * takes it over does so before anything else happens in this process, so nothing the thread says is missed.
 * @returns null where there may be a password: then somebody has to open the office first
 */
export function beginCore(script: string, settings: PlainSettings): EarlyCore | null {
  if (KEY_FILES.some((name) => existsSync(join(settings.dataFolder, name)))) return null;
  const stops = new SharedArrayBuffer(4);
  const workerData: CoreSettings = { ...settings, stops, restore: undefined, keys: null, user: null };
  return { worker: new Worker(script, { workerData }), stops };
}
