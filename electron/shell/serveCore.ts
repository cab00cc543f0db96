import type { MessagePort } from 'node:worker_threads';
import type { Role } from '../domain/access/roles';
import { type Outcome, outcomeOf } from '../ipc/answer';
import type { Core } from '../ipc/contract';
import { ANSWERED_EARLY, type CallMessage, type CoreMessage, type OPEN } from './coreMessages';

/** What is answered at once, and what everything else is answered from. */
export interface ServedOffice {
  readonly first: Partial<Core>;
  whole(): Promise<Core>;
}

/** What can be said of an office before it is open. */
export interface EarlyOffice {
  /** What throws is asked again of the open office. */
  readonly answers: Partial<Core>;
  /** Whether the open office says the same as was answered. */
  isConfirmedBy(first: Partial<Core>): boolean;
}

export interface Serving {
  readonly open: () => Promise<ServedOffice>;
  /** Of who is at work as long as this thread lives; null: no password is set. */
  readonly role: Role | null;
  /** null: the office is opened at once. */
  readonly early: EarlyOffice | null;
}

/** An office nobody asks for more than what was kept of it opens by then. */
const OPENS_AFTER_MS = 1_500;
/** Who has waited for the open office is answered first. */
const CONFIRMED_AFTER_MS = 50;

/**
 * The worker's end of the line: opens the office, then answers calls as they come. Calls run side by side, so
 * `imports.cancel` is heard while `imports.preview` waits between two files.
 *
 * It listens before the office is open, though nothing but what was kept is said until then: a thread that has nothing to
 * wait for makes Node wait for every task of the whole process, which in Electron may never end.
 */
export function serveCore(port: MessagePort, serving: Serving): void {
  const { early, role } = serving;
  const office = new Opening(port, serving);
  port.on('message', async (message: CallMessage | typeof OPEN) => {
    if (typeof message === 'string') return void office.opened();
    if (early !== null && !office.isOpen && answerEarly(port, early, message)) return;
    if (message.channel === 'core.close' && office.forgo())
      return say(port, { kind: 'value', id: message.id, value: {} });
    const opened = await office.opened();
    if (opened.ok) await answerCall(port, opened.value, message, role);
  });
  if (early === null) return void office.opened();
  say(port, { kind: 'answering' });
  setTimeout(() => void office.opened(), OPENS_AFTER_MS);
}

/** An office from when it is first needed. */
class Opening {
  /** From then on it may change, and what was kept of it tells nothing. */
  isOpen = false;
  #outcome: Promise<Outcome<ServedOffice>> | null = null;

  constructor(
    private readonly port: MessagePort,
    private readonly serving: Serving,
  ) {}

  opened(): Promise<Outcome<ServedOffice>> {
    this.#outcome ??= this.#open();
    return this.#outcome;
  }

  /** Nobody needs it any more. @returns false when it is under way already */
  forgo(): boolean {
    if (this.#outcome !== null) return false;
    this.#outcome = new Promise(() => {});
    return true;
  }

  async #open(): Promise<Outcome<ServedOffice>> {
    const { open, early } = this.serving;
    const office = await outcomeOf(open);
    if (!office.ok) {
      if (office.unexpected !== undefined) reportBug(this.port, office.unexpected);
      say(this.port, { kind: 'openFailed', failure: office.failure });
      return office;
    }
    this.isOpen = true;
    say(this.port, { kind: 'opened' });
    if (early !== null) setTimeout(() => this.#confirm(early, office.value), CONFIRMED_AFTER_MS);
    return office;
  }

  #confirm(early: EarlyOffice, office: ServedOffice): void {
    if (!isConfirmed(early, office)) say(this.port, { kind: 'event', event: 'office.renewed', payload: {} });
  }
}

function isConfirmed(early: EarlyOffice, office: ServedOffice): boolean {
  try {
    return early.isConfirmedBy(office.first);
  } catch {
    return false; // who asks is told what is wrong
  }
}

/** @returns false when only the open office can answer it */
function answerEarly(port: MessagePort, { answers }: EarlyOffice, { id, channel, input }: CallMessage): boolean {
  const handler = answers[channel] as ((input: unknown) => unknown) | undefined; // the client's signature pairs channel and input
  if (handler === undefined || !ANSWERED_EARLY.has(channel)) return false;
  try {
    say(port, { kind: 'value', id, value: handler(input) });
    return true;
  } catch {
    return false;
  }
}

async function answerCall(
  port: MessagePort,
  office: ServedOffice,
  { id, channel, input }: CallMessage,
  role: Role | null,
): Promise<void> {
  const outcome = await outcomeOf(async () => {
    if (role !== null) (await import('../ipc/access')).requireRole(role, channel); // where nobody signs in, not read
    const core = office.first[channel] === undefined ? await office.whole() : office.first;
    const handler = core[channel] as (input: unknown) => unknown; // the client's signature pairs channel and input
    const value = await handler.call(core, input);
    port.postMessage({ kind: 'value', id, value } satisfies CoreMessage, transferable(value));
  });
  if (outcome.ok) return;
  if (outcome.unexpected !== undefined) reportBug(port, outcome.unexpected);
  say(port, { kind: 'failure', id, failure: outcome.failure });
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
  say(port, { kind: 'bug', message, stack });
}

function say(port: MessagePort, message: CoreMessage): void {
  port.postMessage(message);
}
