import type { Container } from './container';
import type { Refusal } from './refusal';

/** Kinds of files that are no spreadsheet, or can not be opened. */
export type Unreadable = Extract<
  Container,
  { kind: 'empty' | 'lockFile' | 'encrypted' | 'unreadable' | 'document' | 'image' | 'archive' | 'text' | 'unknown' }
>;

/** Why a file of this kind is not read as a workbook. */
export function refusalOfContainer(container: Unreadable): Refusal {
  switch (container.kind) {
    case 'empty':
      return { code: 'empty-file', detail: { what: 'empty' } };
    case 'lockFile':
      return { code: 'lock-file', detail: { what: 'lock-file' } };
    case 'encrypted':
      return { code: 'password-protected', detail: { what: container.what } };
    case 'unreadable':
      return container.refusal;
    case 'document':
    case 'image':
    case 'archive':
    case 'text':
    case 'unknown':
      return { code: 'not-a-spreadsheet', detail: { what: 'what' in container ? container.what : container.kind } };
  }
}
