import type { ReactNode } from 'react';
import { useQuery } from '../lib/useQuery';
import { vi } from '../text/vi';
import { EmptyState } from './EmptyState';
import { BuildingGovernment20Regular } from './icons';
import { QueryView } from './QueryView';

/** Papers cannot be made before the office has told what they say of it: the way there in the place of an error. */
export function NeedsOffice({ children }: { readonly children: ReactNode }) {
  const office = useQuery('office.get', {});
  return (
    <QueryView query={office}>
      {(data) =>
        data === null ? (
          <EmptyState
            icon={<BuildingGovernment20Regular fontSize={40} />}
            title={vi.nextSteps.noOffice}
            hint={vi.nextSteps.noOfficeHint}
            next={['setUp']}
          />
        ) : (
          children
        )
      }
    </QueryView>
  );
}
