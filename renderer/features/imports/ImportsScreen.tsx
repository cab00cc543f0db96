import { useEffect, useEffectEvent, useState } from 'react';
import { useUnsaved } from '../../lib/unsaved';
import { strings } from '../../text/vi';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { type TabInfo, Tabs } from '../../ui/Tabs';
import { ChooseButtons } from './DropZone';
import { HistoryView } from './HistoryView';
import { NewImport } from './NewImport';
import { useImportFlow } from './useImportFlow';

export interface ImportsScreenProps {
  readonly directiveId: string;
  /** Paths dropped anywhere on the window; `serial` tells one drop from the next. */
  readonly dropped: { readonly serial: number; readonly wish: readonly string[] } | null;
  /** A file of an import that another screen wants to show. */
  readonly wantedLine: { readonly serial: number; readonly wish: ImportLine } | null;
  readonly onOpenBoard: () => void;
  readonly onKey: (kind: 'form' | 'paste') => void;
}

export interface ImportLine {
  readonly batchId: string;
  readonly fileId: string;
}

type TabId = 'new' | 'history';

const TABS: readonly TabInfo<TabId>[] = [
  { value: 'new', label: strings.imports.tabNew },
  { value: 'history', label: strings.imports.tabHistory },
];

let lastSerialTaken = 0; // a drop is read once, also when the screen is shown again or built anew

export function ImportsScreen({ directiveId, dropped, wantedLine, onOpenBoard, onKey }: ImportsScreenProps) {
  const flow = useImportFlow(directiveId);
  useUnsaved('imports', flow.stage.kind === 'preview');
  const [tab, setTab] = useState<TabId>('new');
  const [line, setLine] = useState<ImportLine | null>(null);
  const show = useEffectEvent((wish: ImportLine) => {
    setTab('history');
    setLine(wish);
  });
  useEffect(() => {
    if (!wantedLine || wantedLine.serial <= lastSerialTaken) return;
    lastSerialTaken = wantedLine.serial;
    show(wantedLine.wish);
  }, [wantedLine]);
  const take = useEffectEvent((paths: readonly string[]) => {
    setTab('new');
    void flow.read(paths);
  });
  useEffect(() => {
    if (!dropped || dropped.serial <= lastSerialTaken) return;
    lastSerialTaken = dropped.serial;
    take(dropped.wish);
  }, [dropped]);
  return (
    <Page isFilled>
      <Toolbar>
        <Tabs label={strings.imports.tabs} tabs={TABS} value={tab} onChange={setTab} testId="import-tab" />
        <Spacer />
        {tab === 'new' && flow.stage.kind === 'preview' && (
          <span title={strings.imports.dropMore}>
            <ChooseButtons onPaths={(paths) => void flow.read(paths)} size="small" />
          </span>
        )}
      </Toolbar>
      {tab === 'new' ? (
        <NewImport directiveId={directiveId} flow={flow} onOpenBoard={onOpenBoard} onKey={onKey} />
      ) : (
        <HistoryView key={line?.fileId} directiveId={directiveId} wanted={line} onStart={() => setTab('new')} />
      )}
      {flow.lateQuestion}
    </Page>
  );
}
