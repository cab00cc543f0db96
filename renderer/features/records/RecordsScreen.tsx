import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { records } from '../../text/records';
import { written } from '../../text/written';
import { EmptyState } from '../../ui/EmptyState';
import { DocumentFolder20Regular } from '../../ui/icons';
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
  outgoing: (props) => <OutgoingTab {...props} />,
  incoming: () => <IncomingTab />,
  registers: () => <RegistersTab />,
  series: () => <SeriesTab />,
  templates: () => <NothingYet tab="templates" />,
};

export interface RecordsScreenProps {
  /** Opens the editor: on a draft of the register, or (null) on a new paper. */
  readonly onWrite: (paperId: string | null) => void;
}

/** The office's papers: those that go out, those that came, their registers, the number series, the templates. */
export function RecordsScreen({ onWrite }: RecordsScreenProps) {
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
        <Button appearance="primary" onClick={() => onWrite(null)} data-testid="records-write">
          {written.open}
        </Button>
      </Toolbar>
      {VIEWS[tab]({ onWrite })}
    </Page>
  );
}

function NothingYet({ tab }: { readonly tab: Tab }) {
  return (
    <EmptyState icon={<DocumentFolder20Regular fontSize={40} />} title={records.tabs[tab]} hint={records.nothingYet} />
  );
}
