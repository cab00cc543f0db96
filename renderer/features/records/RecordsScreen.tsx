import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useLanding } from '../../lib/useLanding';
import { records } from '../../text/records';
import { written } from '../../text/written';
import { ForWork } from '../../ui/ForWork';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { IncomingTab } from './IncomingTab';
import { OutgoingTab, type OutgoingTabProps } from './OutgoingTab';
import { RegistersTab } from './RegistersTab';
import { SeriesTab } from './SeriesTab';

const TABS = ['outgoing', 'incoming', 'registers', 'series', 'templates'] as const;
type Tab = (typeof TABS)[number];

/** One component per tab; each tab brings its own file. */
const VIEWS: Readonly<Record<Tab, (props: ViewProps) => ReactNode>> = {
  outgoing: ({ openId, onOpen, onWrite }) => <OutgoingTab openId={openId} onOpen={onOpen} onWrite={onWrite} />,
  incoming: () => <IncomingTab />,
  registers: () => <RegistersTab />,
  series: () => <SeriesTab />,
  templates: ({ templates }) => templates,
};

type ViewProps = Pick<RecordsScreenProps, 'onWrite' | 'templates'> & Pick<OutgoingTabProps, 'openId' | 'onOpen'>;

export interface RecordsScreenProps {
  /** A paper that is shown at once: it was numbered a moment ago; null: the list. */
  readonly startsWith: string | null;
  /** Opens the editor: on a draft of the register, or (null) on a new paper. */
  readonly onWrite: (paperId: string | null) => void;
  /** The office's templates, a screen of their own inside this one. */
  readonly templates: ReactNode;
}

/** The office's papers: those that go out, those that came, their registers, the number series, the templates. */
export function RecordsScreen({ startsWith, onWrite, templates }: RecordsScreenProps) {
  const [tab, setTab] = useState<Tab>('outgoing');
  const [openId, setOpenId] = useState(startsWith);
  const landing = useLanding<HTMLSpanElement>('button', openId);
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
        <span ref={landing}>
          <ForWork>
            <Button appearance="primary" onClick={() => onWrite(null)} data-testid="records-write">
              {written.open}
            </Button>
          </ForWork>
        </span>
      </Toolbar>
      {VIEWS[tab]({ onWrite, templates, openId, onOpen: setOpenId })}
    </Page>
  );
}
