import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../lib/api';
import { useDropTaker } from '../../lib/dropTaker';
import { useMutation } from '../../lib/useMutation';
import { heldDrops } from '../../text/heldDrops';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FolderOpen20Regular } from '../../ui/icons';
import { Card, Page, Toolbar } from '../../ui/Page';
import { RulingView } from '../../ui/RulingView';
import { Tabs } from '../../ui/Tabs';
import { PercentAudit } from './PercentAudit';
import styles from './Ruler.module.css';

const words = strings.ruler;

const TABS = ['form', 'percents'] as const;
type TabName = (typeof TABS)[number];

/** Finished papers, of whoever made them: their form held against the decree, their percentages recomputed. */
export function RulerScreen() {
  const [tab, setTab] = useState<TabName>('form');
  return (
    <Page>
      <Tabs
        label={words.tabsLabel}
        tabs={TABS.map((value) => ({ value, label: words.tabs[value] }))}
        value={tab}
        onChange={setTab}
        testId="ruler-tab"
      />
      {tab === 'form' ? <FormCheck /> : <PercentAudit />}
    </Page>
  );
}

function FormCheck() {
  const measure = useMutation('ruler.measureFile');
  const open = (path: string | undefined) => path !== undefined && void measure.run({ path });
  useDropTaker(([path]) => open(path), heldDrops.held.ruler, 'ruler');
  const choose = async () => {
    const reply = await call('shell.choosePaper', {});
    if (reply.ok) open(reply.value.paths[0]);
  };
  return (
    <>
      <Card title={words.title} testId="ruler-source">
        <p className={styles.hint}>{words.hint}</p>
        <Toolbar>
          <Button
            appearance="primary"
            icon={<FolderOpen20Regular />}
            disabled={measure.isPending}
            onClick={choose}
            data-testid="ruler-open"
          >
            {words.open}
          </Button>
          {measure.isPending && <span role="status">{words.measuring}</span>}
        </Toolbar>
      </Card>
      <FailureNotice failure={measure.failure} />
      {measure.state.status === 'success' && (
        <Card testId="ruler-result">
          <RulingView ruling={measure.state.value} isFile />
        </Card>
      )}
    </>
  );
}
