import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { records } from '../../text/records';
import { written } from '../../text/written';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { IncomingTab } from './IncomingTab';
import { OutgoingTab } from './OutgoingTab';
import { RegistersTab } from './RegistersTab';
import { SeriesTab } from './SeriesTab';

const TABS = ['outgoing', 'incoming', 'registers', 'series', 'templates'] as const;
type Tab = (typeof TABS)[number];

/** One component per tab; each tab brings its own file. */
const VIEWS: Readonly<Record<Tab, (props: RecordsScreenProps) => ReactNode>> = {
  outgoing: ({ onWrite }) => <OutgoingTab onWrite={onWrite} />,
  incoming: () => <IncomingTab />,
  registers: () => <RegistersTab />,
  series: () => <SeriesTab />,
  templates: ({ templates }) => templates,
};

export interface RecordsScreenProps {
  /** Opens the editor: on a draft of the register, or (null) on a new paper. */
  readonly onWrite: (paperId: string | null) => void;
  /** The office's templates, a screen of their own inside this one. */
  readonly templates: ReactNode;
}

/** The office's papers: those that go out, those that came, their registers, the number series, the templates. */
export function RecordsScreen(props: RecordsScreenProps) {
  const [tab, setTab] = useState<Tab>('outgoing');
  return (
    <Page isFilled>
      <Toolbar>
        <Tabs
          label={records.tabsLabel}
          tabs={TABS.map((value) => ({ value, label: records.tabs[value] }))}
          value={tab}
          onChange={setTab}
          testId="records-tab"
        />
        <Spacer />
        <Button appearance="primary" onClick={() => props.onWrite(null)} data-testid="records-write">
          {written.open}
        </Button>
      </Toolbar>
      {VIEWS[tab](props)}
    </Page>
  );
}
