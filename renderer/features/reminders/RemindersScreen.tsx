import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { vi } from '../../text/vi';
import { Page, Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { ComposeTab } from './ComposeTab';
import { LogTab } from './LogTab';

const words = vi.reminding;
const TABS = ['compose', 'log'] as const;

export interface RemindersScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** Reminding units in one action, and the log of what was done. */
export function RemindersScreen({ directiveId, asOf }: RemindersScreenProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('compose');
  const [unitName, setUnitName] = useState('');
  const openLog = (name: string) => {
    setUnitName(name);
    setTab('log');
  };
  const choose = (next: (typeof TABS)[number]) => {
    setUnitName('');
    setTab(next);
  };
  return (
    <Page isFilled>
      <Toolbar>
        <Tabs
          label={words.tabsLabel}
          tabs={TABS.map((value) => ({ value, label: words.tabs[value] }))}
          value={tab}
          onChange={choose}
          testId="remind-tab"
        />
      </Toolbar>
      {tab === 'compose' ? (
        <ComposeTab directiveId={directiveId} asOf={asOf} onOpenLog={openLog} />
      ) : (
        <LogTab key={unitName} directiveId={directiveId} firstQuery={unitName} />
      )}
    </Page>
  );
}
