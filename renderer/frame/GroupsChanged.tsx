import { lazy, Suspense } from 'react';
import { useIsPainted } from '../lib/painted';
import { useQuery } from '../lib/useQuery';

const RowsBehind = lazy(async () => ({
  default: (await import('../features/directives/RowsBehind')).RowsBehind,
}));

/**
 * Units joined or left groups after the rows were made: said wherever a clerk would trust the rows, with the way to bring
 * them up to date. @param directiveId null: every directive that is behind, each by name
 */
export function GroupsChanged({ directiveId }: { readonly directiveId: string | null }) {
  const behind = useQuery('directives.allBehind', useIsPainted() ? {} : null);
  const all = behind.status === 'success' ? behind.data : [];
  const shown = directiveId === null ? all : all.filter((one) => one.directiveId === directiveId);
  if (shown.length === 0) return null;
  return (
    <Suspense>
      {shown.map((one) => (
        <RowsBehind key={one.directiveId} directiveId={one.directiveId} name={directiveId === null ? one.name : null} />
      ))}
    </Suspense>
  );
}
