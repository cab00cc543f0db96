import type { Container } from './container';
import type { Refusal } from './refusal';

/** Why a file of this kind is not read as a workbook. */
export function refusalOfContainer(container: Container): Refusal {
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
    default:
      return { code: 'unsupported-version', detail: { what: container.kind } };
  }
}
