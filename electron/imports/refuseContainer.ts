import type { Container } from './container';
import { refuse } from './refusal';

/**
 * Why a file cannot be taken by a reader that has looked at every container it knows: locked, empty, damaged, or of
 * another kind. An old binary Word file is `doc`, to be told from the ones that are read.
 * @throws RefusalError always
 */
export function refuseContainer(container: Container): never {
  switch (container.kind) {
    case 'unreadable':
      return refuse(container.refusal.code, container.refusal.detail);
    case 'empty':
      return refuse('empty-file', { what: 'empty' });
    case 'lockFile':
      return refuse('lock-file', { what: 'lock-file' });
    case 'encrypted':
      return refuse('password-protected', { what: container.what });
    case 'document':
      return refuse('unsupported-version', { what: container.what === 'word' ? 'doc' : container.what });
    case 'image':
    case 'archive':
      return refuse('unsupported-version', { what: container.what });
    default:
      return refuse('unsupported-version', { what: container.kind });
  }
}
