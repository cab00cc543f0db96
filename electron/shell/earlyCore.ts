import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KEY_FILES } from '../vault/keyFileNames';
import type { CoreSettings } from './coreMessages';

/** A core's thread that was begun before there was anybody to talk to it. */
export interface EarlyCore {
  readonly stops: SharedArrayBuffer;
  /** Hands the thread over to whoever listens to it by the end of this turn: what it has said meanwhile is said then. */
  readonly take: () => Worker;
}

/** Of an office that needs no key. */
export type PlainSettings = Omit<CoreSettings, 'stops' | 'restore' | 'keys' | 'user'>;

/** All a thread says by itself. */
const HEARD = ['message', 'error', 'exit'] as const;

/**
 * Begins the core's thread before Electron is ready and the rest of the program is read: until then a second processor has
 * nothing to do, and what the page asks first has been worked out when it asks.
 * @returns null where there may be a password: then somebody has to open the office first
 */
export function beginCore(script: string, settings: PlainSettings): EarlyCore | null {
  if (KEY_FILES.some((name) => existsSync(join(settings.dataFolder, name)))) return null;
  const stops = new SharedArrayBuffer(4);
  const workerData: CoreSettings = { ...settings, stops, restore: undefined, keys: null, user: null };
  return { stops, take: keptFor(new Worker(script, { workerData })) };
}

function keptFor(worker: Worker): () => Worker {
  const heard: (() => void)[] = [];
  const ears = HEARD.map((event) => {
    const keep = (said: unknown) => heard.push(() => worker.emit(event, said));
    worker.on(event, keep);
    return () => worker.off(event, keep);
  });
  return () => {
    queueMicrotask(() => {
      for (const stop of ears) stop();
      for (const say of heard) say();
    });
    return worker;
  };
}
