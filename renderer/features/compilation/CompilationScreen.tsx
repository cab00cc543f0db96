import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { Compilation } from '../../../electron/domain/compilation';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { DataTrending20Regular } from '../../ui/icons';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { IndicatorCard } from './IndicatorCard';
import { OutsideCounts } from './OutsideCounts';
import { UnitsTable } from './UnitsTable';

export interface CompilationScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** Every rate of the campaign with what it covers, and the units behind one of them. */
export function CompilationScreen({ directiveId, asOf }: CompilationScreenProps) {
  const compilation = useQuery('compilation.get', { directiveId, asOf });
  return (
    <Page>
      <QueryView query={compilation}>{(data) => <Indicators compilation={data} />}</QueryView>
    </Page>
  );
}

function Indicators({ compilation }: { readonly compilation: Compilation }) {
  const { indicators, asOf, directiveId } = compilation;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = indicators.find(({ indicatorId }) => indicatorId === chosenId) ?? indicators[0];
  if (!chosen)
    return (
      <EmptyState
        icon={<DataTrending20Regular fontSize={40} />}
        title={vi.compilation.empty}
        hint={vi.compilation.emptyHint}
      />
    );
  return (
    <>
      {indicators.map((indicator) => (
        <IndicatorCard
          key={indicator.indicatorId}
          indicator={indicator}
          isChosen={indicator === chosen}
          onChoose={indicators.length > 1 ? () => setChosenId(indicator.indicatorId) : null}
        />
      ))}
      <Toolbar>
        <Spacer />
        <OutsideCounts directiveId={directiveId} asOf={asOf} formId={chosen.formId} />
      </Toolbar>
      <UnitsTable key={chosen.indicatorId} indicator={chosen} asOf={asOf} />
    </>
  );
}
