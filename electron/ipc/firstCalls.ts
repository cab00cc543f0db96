import { isLocalTime } from '../domain/calendar';
import type { Channel, Input } from './contract';

/** A call the first screen is made of, with its input as the parsers of all calls would give it. */
export type FirstCall = { [C in FirstChannel]: { readonly channel: C; readonly input: Input<C> } }[FirstChannel];
export type FirstChannel = (typeof BARE)[number] | 'today.get' | 'board.lastReports';
/** Those of them that are answered by the shell itself. */
export type FirstShellChannel = 'vault.state' | 'alarm.get' | 'shell.painted';

const BARE = [
  'app.info',
  'setup.get',
  'directives.list',
  'office.get',
  'vault.state',
  'alarm.get',
  'shell.painted',
] as const satisfies readonly Channel[];

/** Narrower than the parsers: what the program itself makes. */
const ID = /^[a-z0-9-]{1,100}$/;

/**
 * Knows the few calls the first screen makes without the parsers of all others, which take as long to read as a window to
 * open. Only what is exactly right is known: anything else is none of these calls, and goes to the parsers.
 */
export function firstCall(channel: unknown, raw: unknown): FirstCall | null {
  if (typeof raw !== 'object' || raw === null || Object.getPrototypeOf(raw) !== Object.prototype) return null;
  const bare = BARE.find((name) => name === channel);
  const names = Reflect.ownKeys(raw);
  if (bare !== undefined) return names.length === 0 ? { channel: bare, input: {} } : null;
  const { at, directiveId } = raw as { at?: unknown; directiveId?: unknown };
  if (typeof at !== 'string' || !isLocalTime(at)) return null;
  if (channel === 'today.get') return names.length === 1 ? { channel, input: { at } } : null;
  if (channel !== 'board.lastReports' || names.length !== 2) return null;
  return typeof directiveId === 'string' && ID.test(directiveId) ? { channel, input: { directiveId, at } } : null;
}
