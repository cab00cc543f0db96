import { useState } from 'react';
import type { ChangeFilter } from '../../../electron/domain/changes';
import type { HistoryPage } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { strings } from '../../text/vi';
import { ForWork } from '../../ui/ForWork';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { QueryView } from '../../ui/QueryView';
import { AuthorField } from './AuthorField';
import { ExceptionsButton } from './ExceptionsButton';
import { HistoryFilters } from './HistoryFilters';
import { HistoryTable } from './HistoryTable';

/** The log is asked for once the clerk stops typing. */
const SEARCH_DELAY_MS = 200;
const PAGE_SIZE = 100;

/** Every change of the office's data: who, when, what, from what to what, why. Nothing here can be altered. */
export function HistoryScreen() {
  const [filter, setFilter] = useState<ChangeFilter>({});
  const [offset, setOffset] = useState(0);
  const settled = useSettled(filter, SEARCH_DELAY_MS);
  const page: ChangeFilter & HistoryPage = { ...settled, offset, limit: PAGE_SIZE };
  const log = useQuery('history.list', page);
  const change = (next: ChangeFilter) => {
    setFilter(next);
    setOffset(0);
  };
  const total = log.status === 'success' ? log.data.total : null;
  return (
    <Page isFilled>
      <HistoryFilters filter={filter} total={total} onChange={change} />
      <QueryView query={log}>
        {({ entries }) => (
          <HistoryTable entries={entries} noRows={isOpen(settled) ? strings.history.empty : undefined} />
        )}
      </QueryView>
      <Toolbar>
        <ForWork call="history.setAuthor">
          <AuthorField />
        </ForWork>
        <ExceptionsButton />
        <Spacer />
        {total !== null && total > PAGE_SIZE && (
          <Pager
            offset={offset}
            size={PAGE_SIZE}
            total={total}
            words={strings.history}
            onTurn={setOffset}
            testId="history"
          />
        )}
      </Toolbar>
    </Page>
  );
}

/** Nothing restricts what is shown. */
function isOpen({ subjectKind, text = '', from, to }: ChangeFilter): boolean {
  return subjectKind === undefined && text.trim() === '' && from === undefined && to === undefined;
}
