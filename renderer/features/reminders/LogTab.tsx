import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { REMINDER_WAYS } from '../../../electron/domain/reminder';
import type { LoggedReminder } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { FilterChips } from '../../ui/FilterChips';
import { Dismiss16Regular, History20Regular } from '../../ui/icons';
import { Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { Table } from '../../ui/Table';
import { WorkButton } from '../../ui/WorkButton';
import { LogDialog } from './LogDialog';
import { logColumns } from './logColumns';
import styles from './Reminders.module.css';
import { LOG_STANDINGS, type LogFilter, logShown, standingOf } from './remindModel';

const words = strings.reminding.log;

export interface LogTabProps {
  readonly directiveId: string;
  /** The unit whose reminders are asked for; "": all. */
  readonly firstQuery: string;
  /** To the tab where reminders are made. */
  readonly onCompose: () => void;
}

/** Every reminder that was made, what came of it, and the way to take it back. */
export function LogTab(props: LogTabProps) {
  const log = useQuery('reminders.log', { directiveId: props.directiveId });
  return (
    <QueryView query={log}>
      {({ entries }) =>
        entries.length === 0 ? (
          <EmptyState icon={<History20Regular fontSize={40} />} title={words.empty} hint={words.emptyHint}>
            <WorkButton
              call="reminders.prepare"
              appearance="primary"
              onClick={props.onCompose}
              data-testid="log-compose"
            >
              {strings.reminding.tabs.compose}
            </WorkButton>
          </EmptyState>
        ) : (
          <Log {...props} entries={entries} />
        )
      }
    </QueryView>
  );
}

function Log({ directiveId, firstQuery, entries }: LogTabProps & { readonly entries: readonly LoggedReminder[] }) {
  const [filter, setFilter] = useState<LogFilter>({ standing: 'all', way: '', query: firstQuery });
  const [round, setRound] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const found = logShown(entries, filter);
  const shown = filter.standing === 'all' ? found : found.filter((entry) => standingOf(entry) === filter.standing);
  const open = entries.find(({ id }) => id === openId);
  return (
    <>
      <Toolbar>
        <FilterChips
          label={words.standing}
          chips={LOG_STANDINGS.map((value) => ({
            value,
            label: words.standings[value],
            count: value === 'all' ? found.length : found.filter((entry) => standingOf(entry) === value).length,
          }))}
          value={filter.standing}
          onChange={(standing) => setFilter({ ...filter, standing })}
          testId="remind-log-standing"
        />
        <Spacer />
        <Select
          className={styles.choice}
          aria-label={words.way}
          value={filter.way}
          onChange={(_, { value }) => setFilter({ ...filter, way: REMINDER_WAYS.find((way) => way === value) ?? '' })}
          data-testid="remind-log-way"
        >
          <option value="">{words.allWays}</option>
          {REMINDER_WAYS.map((way) => (
            <option key={way} value={way}>
              {strings.reminding.ways[way]}
            </option>
          ))}
        </Select>
        <SearchBox
          key={round}
          label={words.search}
          onSearch={(query) => setFilter({ ...filter, query })}
          testId="remind-log-search"
        />
      </Toolbar>
      {firstQuery !== '' && filter.query === firstQuery && (
        <Toolbar>
          <Button
            size="small"
            icon={<Dismiss16Regular />}
            onClick={() => setFilter({ ...filter, query: '' })}
            data-testid="remind-log-only"
          >
            {words.only(firstQuery)}
          </Button>
        </Toolbar>
      )}
      <Table
        caption={words.caption}
        columns={logColumns(({ id }) => setOpenId(id))}
        rows={shown}
        rowKey={({ id }) => id}
        look={({ id, removedAt }) => ({ isMuted: removedAt !== null, testId: `remind-entry-${id}` })}
        onShowAll={() => {
          setFilter({ standing: 'all', way: '', query: '' });
          setRound(round + 1);
        }}
        isFilled
        testId="remind-log"
      />
      {open && (
        <LogDialog
          directiveId={directiveId}
          entry={open}
          together={entries.filter(({ actionId, removedAt }) => actionId === open.actionId && removedAt === null)}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
