import type { ReactNode } from 'react';
import { useQuery } from '../lib/useQuery';
import { strings } from '../text/vi';
import { EmptyState } from './EmptyState';
import { BuildingGovernment20Regular } from './icons';
import { QueryView } from './QueryView';

export interface NeedsOfficeProps {
  /** The way back, where there is one; it stands above what is missing. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** Papers cannot be made before the office has told what they say of it: the way there in the place of an error. */
export function NeedsOffice({ back, children }: NeedsOfficeProps) {
  const office = useQuery('office.get', {});
  return (
    <QueryView query={office}>
      {(data) =>
        data === null ? (
          <>
            {back}
            <EmptyState
              icon={<BuildingGovernment20Regular fontSize={40} />}
              title={strings.nextSteps.noOffice}
              hint={strings.nextSteps.noOfficeHint}
              todo={strings.nextSteps.noOfficeTodo}
              next={['setUp']}
            />
          </>
        ) : (
          children
        )
      }
    </QueryView>
  );
}
