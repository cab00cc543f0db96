import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatTime } from '../../lib/formatting';
import { useClosedAt } from '../../lib/useClosedAt';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { OpenBatches } from '../../ui/OpenBatches';
import { Page, Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { ComposeTab } from './ComposeTab';
import { LogTab } from './LogTab';
import { WordingTab } from './WordingTab';

const words = strings.reminding;
const TABS = ['compose', 'log', 'wording'] as const;

export interface RemindersScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** Reminding units in one action, the log of what was done, and the office's own words for it. */
export function RemindersScreen({ directiveId, asOf }: RemindersScreenProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('compose');
  const [unitName, setUnitName] = useState('');
  const closedAt = useClosedAt(directiveId);
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
      <OpenBatches />
      {tab === 'compose' &&
        (closedAt === null ? (
          <ComposeTab directiveId={directiveId} asOf={asOf} onOpenLog={openLog} />
        ) : (
          <Notice testId="remind-closed">{strings.closing.noReminder(formatTime(closedAt))}</Notice>
        ))}
      {tab === 'log' && (
        <LogTab key={unitName} directiveId={directiveId} firstQuery={unitName} onCompose={() => choose('compose')} />
      )}
      {tab === 'wording' && <WordingTab directiveId={directiveId} />}
    </Page>
  );
}
