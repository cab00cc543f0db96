import { useEffect, useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { strings } from '../../text/vi';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { MakeTab } from './MakeTab';
import { PackageList } from './PackageList';
import { ReceiveTab } from './ReceiveTab';
import { usePackage } from './usePackage';

const words = strings.packages;
const TABS = ['receive', 'up', 'down', 'list'] as const;
type TabName = (typeof TABS)[number];

export interface PackagesScreenProps {
  readonly directiveId: string | null;
  readonly asOf: LocalTime | null;
  /** A package that was dropped on the window, whatever was shown then. */
  readonly dropped: { readonly serial: number; readonly wish: string } | null;
  /** What was taken in speaks of this directive. */
  readonly onTaken: (directiveId: string) => void;
}

/** Packages between levels with no server: figures up, directives down, on a stick or by e-mail. */
export function PackagesScreen({ directiveId, asOf, dropped, onTaken }: PackagesScreenProps) {
  const [tab, setTab] = useState<TabName>('receive');
  const opened = usePackage(onTaken);
  const serial = dropped?.serial ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each package that is dropped
  useEffect(() => {
    if (dropped === null) return;
    setTab('receive');
    void opened.open(dropped.wish);
  }, [serial]);
  return (
    <Page>
      <Tabs
        label={words.tabsLabel}
        tabs={TABS.map((value) => ({ value, label: words.tabs[value] }))}
        value={tab}
        onChange={setTab}
        testId="packages-tab"
      />
      {tab === 'receive' && <ReceiveTab opened={opened} />}
      {(tab === 'up' || tab === 'down') && (
        <MakeTab key={`${tab} ${directiveId ?? ''}`} kind={tab} directiveId={directiveId} asOf={asOf} />
      )}
      {tab === 'list' && <PackageList onReceive={() => setTab('receive')} />}
    </Page>
  );
}
