import type { MessagePort } from 'node:worker_threads';
import type { Role } from '../domain/access/roles';
import { requireRole } from '../ipc/access';
import { outcomeOf } from '../ipc/answer';
import type { Core } from '../ipc/contract';
import type { CallMessage, CoreMessage } from './coreMessages';

/** What is answered at once, and what everything else is answered from. */
export interface ServedOffice {
  readonly first: Partial<Core>;
  whole(): Promise<Core>;
}

/**
 * The worker's end of the line: opens the office, then answers calls as they come. Calls run side by side, so
 * `imports.cancel` is heard while `imports.preview` waits between two files.
 *
 * It listens before the office is open, though nothing is said until then: a thread that has nothing to wait for makes
 * Node wait for every task of the whole process, which in Electron may never end.
 *
 * @param role of who is at work as long as this thread lives; null: no password is set
 */
export async function serveCore(
  port: MessagePort,
  open: () => Promise<ServedOffice>,
  role: Role | null = null,
): Promise<void> {
  const opening = outcomeOf(open);
  port.on('message', async (call: CallMessage) => {
    const office = await opening;
    if (office.ok) await answerCall(port, office.value, call, role);
  });
  const office = await opening;
  if (office.ok) send(port, { kind: 'opened' });
  else {
    if (office.unexpected !== undefined) reportBug(port, office.unexpected);
    send(port, { kind: 'openFailed', failure: office.failure });
  }
}

async function answerCall(
  port: MessagePort,
  office: ServedOffice,
  { id, channel, input }: CallMessage,
  role: Role | null,
): Promise<void> {
  const outcome = await outcomeOf(async () => {
    requireRole(role, channel);
    const core = office.first[channel] === undefined ? await office.whole() : office.first;
    const handler = core[channel] as (input: unknown) => unknown; // the client's signature pairs channel and input
    const value = await handler.call(core, input);
    port.postMessage({ kind: 'value', id, value } satisfies CoreMessage, transferable(value));
  });
  if (outcome.ok) return;
  if (outcome.unexpected !== undefined) reportBug(port, outcome.unexpected);
  send(port, { kind: 'failure', id, failure: outcome.failure });
}

/** Bytes that own their memory move to the other thread instead of being copied; slices of a shared pool cannot. */
function transferable(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part: unknown) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
}

function reportBug(port: MessagePort, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  send(port, { kind: 'bug', message, stack });
}

function send(port: MessagePort, message: CoreMessage): void {
  port.postMessage(message);
}
