import { isPlainWord, isSystemCode } from './plainWords';

/** Which part of the program an error comes from. */
export const ERROR_PLACES = ['main', 'core', 'window'] as const;
export type ErrorPlace = (typeof ERROR_PLACES)[number];

/** What may be kept of an error: enough for whoever repairs the program, nothing of what was worked on. */
export interface ErrorFacts {
  /** `TypeError` */
  readonly name: string;
  /** `ENOSPC`, `damaged`; null when it has none. */
  readonly code: string | null;
  /** Words of the program's own; "…" stands for everything else. */
  readonly message: string;
  /** `at open (worker.js:12:3)`: no folder, innermost first. */
  readonly frames: readonly string[];
}

export interface LoggedError extends ErrorFacts {
  /** As the log has it, in universal time: `2026-11-26T14:05:00.000Z`. */
  readonly instant: string;
  readonly place: ErrorPlace;
  readonly appVersion: string;
}

const LEFT_OUT = '…';
const MOST_WORDS = 60;
const MOST_FRAMES = 20;

const NAME = /^[A-Z][A-Za-z]{0,30}(?:Error|Exception|Failure|Refusal|Fold)$|^Error$/;
const OWN_CODES: ReadonlySet<string> = new Set(
  'invalid notFound conflict cancelled fileLocked diskFull readOnly damaged newerVersion printFailed unexpected'.split(
    ' ',
  ),
);
const FRAME = /^ {4}at (?:async )?(?:(.{1,200}) \()?(.{1,400}):(\d{1,7}):(\d{1,7})\)?$/;
const FUNCTION = /^(?:new )?[A-Za-z_$][\w$]{0,60}(?:\.[A-Za-z_$<][\w$>]{0,60}){0,4}$/;
const PROGRAM_FILE = /^[A-Za-z][\w.-]{0,60}\.[cm]?[jt]sx?$/;
const NODE_FILE = /^node:[a-z_/]{1,60}$/;

/** @param error whatever was thrown */
export function errorFacts(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null)
    return { name: 'Error', code: null, message: plainMessage(String(error)), frames: [] };
  const { name, message, stack, code } = error as Partial<Record<'name' | 'message' | 'stack' | 'code', unknown>>;
  const text = typeof message === 'string' ? message : '';
  return {
    name: nameOf(name, stack),
    code: typeof code === 'string' && isKnownCode(code) ? code : null,
    message: plainMessage(text),
    frames: typeof stack === 'string' ? framesOf(stack, text) : [],
  };
}

/** The message with "…" in place of all that is no word of the program. */
export function plainMessage(text: string): string {
  const kept: string[] = [];
  for (const chunk of text.slice(0, 4000).split(/\s+/)) {
    if (kept.length === MOST_WORDS) break;
    const word = chunk.replace(/^[('"“‘[{]+|[)'"”’\]},.:;!?]+$/g, '');
    if (word === '') continue;
    const said = isPlainWord(word) || isSystemCode(word) ? word : LEFT_OUT;
    if (said !== LEFT_OUT || kept.at(-1) !== LEFT_OUT) kept.push(said);
  }
  return kept.join(' ');
}

/** One entry of the log, several lines. */
export function entryText({ instant, place, appVersion, name, code, message, frames }: LoggedError): string {
  const head = `${instant} ${place} ${appVersion} ${name}${code === null ? '' : ` ${code}`}: ${message}`;
  return `${[head.trimEnd(), ...frames.map((frame) => `    ${frame}`)].join('\n')}\n`;
}

const HEAD =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (main|core|window) (\d[\w.-]{0,30}) ([A-Za-z]{1,50})(?: ([A-Za-z_]{1,50}))?:(?: (.*))?$/;

/**
 * The entries of a log, oldest first. What does not look like one of ours is left out, and the rest is cleaned once more:
 * the file may have been written by an older version, or by hand.
 */
export function readEntries(log: string): readonly LoggedError[] {
  const entries: (LoggedError & { frames: string[] })[] = [];
  let isOurs = false;
  for (const line of log.split('\n')) {
    const head = HEAD.exec(line);
    if (head !== null) {
      const [, instant = '', place, appVersion = '', name = '', code, message = ''] = head;
      const facts = errorFacts({ name, code, message });
      entries.push({ ...facts, instant, place: place as ErrorPlace, appVersion, frames: [] });
      isOurs = true;
    } else if (line.startsWith('    at ') && isOurs) {
      const frame = frameOf(line);
      if (frame !== null) entries.at(-1)?.frames.push(frame);
    } else if (line !== '') isOurs = false;
  }
  return entries;
}

export interface RepeatedError extends LoggedError {
  readonly times: number;
}

/** The same error at the same place once, with its latest time; newest first. */
export function gatherErrors(entries: readonly LoggedError[], most: number): readonly RepeatedError[] {
  const gathered = new Map<string, RepeatedError>();
  for (const entry of entries) {
    const { place, name, code, message, frames } = entry;
    const key = JSON.stringify([place, name, code, message, frames[0]]);
    const times = (gathered.get(key)?.times ?? 0) + 1;
    gathered.delete(key); // the latest goes to the end
    gathered.set(key, { ...entry, times });
  }
  return [...gathered.values()].reverse().slice(0, most);
}

/** From another thread an error comes with its stack alone, which begins with the name. */
function nameOf(name: unknown, stack: unknown): string {
  const inStack = typeof stack === 'string' ? /^(?:Uncaught )?([A-Za-z]{1,50}): /.exec(stack)?.[1] : undefined;
  const own = [name, inStack].find((one) => typeof one === 'string' && one !== 'Error' && NAME.test(one));
  return (own as string | undefined) ?? 'Error';
}

function isKnownCode(code: string): boolean {
  return OWN_CODES.has(code) || isSystemCode(code);
}

/** The message stands in the stack, too: only what comes behind it is read, and without it nothing. */
function framesOf(stack: string, message: string): readonly string[] {
  const at = stack.indexOf(message);
  if (at === -1) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .flatMap((line) => frameOf(line) ?? [])
    .slice(0, MOST_FRAMES);
}

function frameOf(line: string): string | null {
  const match = FRAME.exec(line);
  if (match === null) return null;
  const [, called = '', path = '', row, column] = match;
  const file = NODE_FILE.test(path) ? path : path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (!NODE_FILE.test(file) && !PROGRAM_FILE.test(file)) return null;
  const name = called.replace(/ \[as .*\]$/, '');
  return FUNCTION.test(name) ? `at ${name} (${file}:${row}:${column})` : `at ${file}:${row}:${column}`;
}
