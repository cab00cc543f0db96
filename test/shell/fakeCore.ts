import { parentPort, workerData } from 'node:worker_threads';
import { toLocalTime } from '../../electron/domain/calendar';
import { AppFailure } from '../../electron/domain/failure';
import type { Core } from '../../electron/ipc/contract';
import type { CoreMessage } from '../../electron/shell/coreMessages';
import { serveCore } from '../../electron/shell/serveCore';

/** A core small enough for the line between the threads to be seen; run in a real worker by coreClient.test.ts. */
if (!parentPort) throw new Error('worker only');
const port = parentPort;
const { refusal, restore, kept } = workerData as {
  refusal: string | null;
  restore?: string;
  /** Whether it answers before it is open, and what the open office says to that. */
  kept: 'confirmed' | 'denied' | null;
};

let isCancelled = false;
const bytes = new Uint8Array([1, 2, 3]);

const core = {
  'imports.preview': async ({ directiveId }: { directiveId: string }) => {
    isCancelled = false;
    for (let done = 0; done < 500 && !isCancelled; done += 1) {
      const payload = { done, total: 500, fileName: 'a.xlsx', inFile: null };
      port.postMessage({ kind: 'event', event: 'imports.progress', payload } satisfies CoreMessage);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { previewId: isCancelled ? 'cancelled' : 'whole', directiveId, files: [] };
  },
  'imports.cancel': () => {
    isCancelled = true;
    return { cancelled: true };
  },
  'imports.undo': () => {
    throw new AppFailure('conflict', 'Lần nhập này đã được hoàn tác.');
  },
  'samples.list': () => {
    throw new TypeError('a bug');
  },
  'office.get': () => ({ profile: () => 'functions cannot travel' }),
  'papers.render': () => ({ bytes, fileName: 'a.docx' }),
  'units.saveAliases': () => ({ savedAt: String(bytes.byteLength) }),
  'app.info': () => process.exit(3),
  'setup.get': () => ({ entry: 'as opened' }),
  'directives.list': () => ['as opened'],
  'core.close': ({ isSlow }: { isSlow?: boolean }) => (isSlow ? new Promise(() => {}) : {}),
} as unknown as Core; // the calls this test makes, and no others

const open = async () => {
  const backup = { path: '/a.sqlite', madeAt: toLocalTime('2021-08-17T15:00') };
  if (refusal === 'failure' && restore !== backup.path) throw new AppFailure('damaged', 'Tệp dữ liệu bị hỏng.', backup);
  if (refusal === 'bug') throw new Error('cannot start');
  if (refusal === 'exit') process.exit(4);
  return { first: {}, whole: async () => core };
};
const answers = {
  'setup.get': () => ({ entry: 'as kept' }),
  'directives.list': () => {
    throw new Error('not kept');
  },
} as unknown as Partial<Core>;
const early = kept === null ? null : { answers, isConfirmedBy: () => kept === 'confirmed' };
serveCore(port, { open, role: null, early });
