import type { DocumentKind } from '../../../electron/domain/documentKind';
import { useQuery } from '../../lib/useQuery';

export interface Kinds {
  readonly kinds: readonly DocumentKind[];
  /** "Công văn"; the id itself where the rule set has no such kind any more. */
  nameOf(id: string): string;
}

/** The kinds of documents of the rule set in force; none while they are asked for. */
export function useKinds(): Kinds {
  const query = useQuery('kinds.list', {});
  const kinds = query.status === 'success' ? query.data.kinds : [];
  return { kinds, nameOf: (id) => kinds.find((kind) => kind.id === id)?.name ?? id };
}
