import { type ReactNode, useState } from 'react';
import { personalData } from '../../text/personalData';
import { Page, Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { HeldTab } from './HeldTab';
import { LogTab } from './LogTab';

const TABS = ['held', 'log'] as const;
type Tab = (typeof TABS)[number];

/** One component per tab; each tab brings its own file. */
const VIEWS: Readonly<Record<Tab, () => ReactNode>> = {
  held: () => <HeldTab />,
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
          tabs={TABS.map((value) => ({ value, label: personalData.tabs[value] }))}
          value={tab}
          onChange={setTab}
          testId="personal-data-tab"
        />
      </Toolbar>
      {VIEWS[tab]()}
    </Page>
  );
}
