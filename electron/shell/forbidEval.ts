import { setFlagsFromString } from 'node:v8';

/**
 * From here on no thread makes code out of text: what reads files from outside runs in threads, and a text of theirs must
 * never become a program. WebAssembly, the database's engine, is not concerned. V8 reads this only when a thread begins,
 * so the main process itself, which reads no such file, stays as it is.
 */
export function forbidEvalInThreads(): void {
  setFlagsFromString('--disallow-code-generation-from-strings');
}
