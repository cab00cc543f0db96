import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { DataTrending20Regular } from '../../ui/icons';
import { QueryView } from '../../ui/QueryView';
import { TargetCard } from './TargetCard';

/** Every target of the campaign: milestones, forecast, and the units behind it. Two bases never share a card. */
export function TargetsView(question: TotalsQuestion) {
  const targets = useQuery('targets.get', question);
  return (
    <QueryView query={targets}>
      {(views) =>
        views.length === 0 ? (
          <EmptyState
            icon={<DataTrending20Regular fontSize={40} />}
            title={strings.compilation.empty}
            hint={strings.compilation.emptyHint}
            next={['openDirective']}
          />
        ) : (
          views.map((view) => <TargetCard key={view.indicatorId} view={view} />)
        )
      }
    </QueryView>
  );
}
