/** A file made to do harm, and how it has to end: `any` is read or refused, but soon and in little memory. */
export interface HostileFile {
  readonly name: string;
  readonly extension?: string;
  make(): Buffer;
  readonly ends: 'read' | 'refused' | 'any';
}
