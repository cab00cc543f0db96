import { useState } from 'react';
import type { AccessFilter } from '../../../electron/domain/personalData/access';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { personalData } from '../../text/personalData';
import { Spacer, Toolbar } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import { LogFilters } from './LogFilters';
import { logColumns } from './logColumns';
import styles from './PersonalData.module.css';

const words = personalData.log;
/** The log is asked for once the clerk stops typing. */
const SEARCH_DELAY_MS = 200;
const PAGE_SIZE = 100;

/** Who has seen people's data in full or taken them out: when, which list, why, how many. Nothing here can be altered. */
export function LogTab() {
  const [filter, setFilter] = useState<AccessFilter>({});
  const [offset, setOffset] = useState(0);
  const settled = useSettled(filter, SEARCH_DELAY_MS);
  const log = useQuery('personalData.log', { ...settled, offset, limit: PAGE_SIZE });
  const total = log.status === 'success' ? log.data.total : null;
  const change = (next: AccessFilter) => {
    setFilter(next);
    setOffset(0);
  };
  return (
    <>
      <LogFilters filter={filter} total={total} onChange={change} />
      <QueryView query={log}>
        {({ entries }) => (
          <Table
            caption={words.caption}
            columns={logColumns}
            rows={entries}
            rowKey={({ sequence }) => String(sequence)}
            noRows={isOpen(settled) ? words.empty : words.none}
            isFilled
            isFocusable
            testId="access-table"
          />
        )}
      </QueryView>
      <Toolbar>
        <span className={styles.quiet}>{words.neverChanged}</span>
        <Spacer />
        {total !== null && total > PAGE_SIZE && (
          <Pager offset={offset} size={PAGE_SIZE} total={total} words={words} onTurn={setOffset} testId="access" />
        )}
      </Toolbar>
    </>
  );
}

/** Nothing restricts what is shown. */
function isOpen({ action, text = '', from, to }: AccessFilter): boolean {
  return action === undefined && text.trim() === '' && from === undefined && to === undefined;
}
