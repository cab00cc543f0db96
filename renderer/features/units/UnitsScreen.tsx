import { type ReactNode, useState } from 'react';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { People20Regular } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { Tabs } from '../../ui/Tabs';
import { BaselinesTab } from './BaselinesTab';
import { ChangesTab } from './ChangesTab';
import { GroupsTab } from './GroupsTab';
import { UnitList } from './UnitList';
import { SourceDialog, type UnitSource, UnitSources } from './UnitSources';
import type { UnitsData } from './unitsModel';

const words = strings.unitsScreen;

const TABS = ['list', 'groups', 'baselines', 'changes'] as const;
type TabName = (typeof TABS)[number];

export interface UnitsScreenProps {
  /** Campaign whose words name the baseline figures; null: none. */
  readonly directiveId: string | null;
  /** What a change of units or groups has left behind in directives, said beside it. */
  readonly consequences: ReactNode;
}

/** The registry of units: the units themselves, their groups, their baseline figures and what became of them. */
export function UnitsScreen({ directiveId, consequences }: UnitsScreenProps) {
  const list = useQuery('units.list', {});
  const [source, setSource] = useState<UnitSource | null>(null);
  return (
    <Page isFilled>
      {consequences}
      <QueryView query={list}>
        {(data) => (
          <>
            {data.units.length === 0 ? (
              <EmptyState icon={<People20Regular fontSize={40} />} title={words.empty} todo={words.emptyHint}>
                <UnitSources onOpen={setSource} />
              </EmptyState>
            ) : (
              <Registry {...{ data, directiveId, consequences }} onOpen={setSource} />
            )}
            {source !== null && <SourceDialog source={source} data={data} onClose={() => setSource(null)} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

interface RegistryProps extends UnitsScreenProps {
  readonly data: UnitsData;
  readonly onOpen: (source: UnitSource) => void;
}

function Registry({ data, directiveId, consequences, onOpen }: RegistryProps) {
  const [tab, setTab] = useState<TabName>('list');
  return (
    <>
      <Tabs
        label={strings.registry.tabsLabel}
        tabs={TABS.map((value) => ({ value, label: strings.registry.tabs[value] }))}
        value={tab}
        onChange={setTab}
        testId="units-tab"
      />
      {tab === 'list' && <UnitList {...{ data, directiveId, consequences, onOpen }} />}
      {tab === 'groups' && <GroupsTab data={data} />}
      {tab === 'baselines' && <BaselinesTab data={data} />}
      {tab === 'changes' && <ChangesTab data={data} />}
    </>
  );
}
