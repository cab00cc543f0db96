/** A file made to do harm, and how it has to end: `any` is read or refused, but soon and in little memory. */
export interface HostileFile {
  readonly name: string;
  readonly extension?: string;
  make(): Buffer;
  readonly ends: 'read' | 'refused' | 'any';
  /** So much work that the clock may end it: with a shorter one than the app's, for a test that is run often. */
  readonly limitMs?: number;
}
