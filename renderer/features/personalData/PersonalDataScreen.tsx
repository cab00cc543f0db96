import { type ReactNode, useState } from 'react';
import { personalData } from '../../text/personalData';
import { personRequests } from '../../text/personRequests';
import { purge } from '../../text/purge';
import { Page, Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { DestroyedTab } from './DestroyedTab';
import { HeldTab } from './HeldTab';
import { LogTab } from './LogTab';
import { OnePersonTab } from './OnePersonTab';
import { RequestsTab } from './RequestsTab';
import { RetentionTab } from './RetentionTab';

const TABS = ['held', 'retention', 'destroyed', 'requests', 'person', 'log'] as const;
type Tab = (typeof TABS)[number];

const LABELS: Readonly<Record<Tab, string>> = { ...personalData.tabs, ...purge.tabs, ...personRequests.tabs };

/** One component per tab; each tab brings its own file. */
const VIEWS: Readonly<Record<Tab, (onTab: (tab: Tab) => void) => ReactNode>> = {
  held: (onTab) => <HeldTab onRetention={() => onTab('retention')} />,
  retention: () => <RetentionTab />,
  destroyed: () => <DestroyedTab />,
  requests: () => <RequestsTab />,
  person: () => <OnePersonTab />,
  log: () => <LogTab />,
};

/** What the office holds about people, why, and who has seen it. */
export function PersonalDataScreen() {
  const [tab, setTab] = useState<Tab>('held');
  return (
    <Page isFilled>
      <Toolbar>
        <Tabs
          label={personalData.tabsLabel}
          tabs={TABS.map((value) => ({ value, label: LABELS[value] }))}
          value={tab}
          onChange={setTab}
          testId="personal-data-tab"
        />
      </Toolbar>
      {VIEWS[tab](setTab)}
    </Page>
  );
}
