import { Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import type { TaskOverview } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { FilterChips } from '../../ui/FilterChips';
import { ClipboardTaskListLtr20Regular } from '../../ui/icons';
import { NoMatch } from '../../ui/NoMatch';
import { Page, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { Tabs } from '../../ui/Tabs';
import type { NoteMoments } from './NoteForm';
import { PartDetail } from './PartDetail';
import { PartList } from './PartList';
import { ManyTasksDialog, TaskDialog } from './TaskDialog';
import styles from './Tasks.module.css';
import {
  inState,
  linesOf,
  NO_FILTER,
  partsOf,
  STATE_FILTERS,
  stateCount,
  type TaskFilter,
  type TaskView,
} from './taskModel';

const words = strings.tasks;

export interface TasksScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
}

/** What the directive gives out, per clause or per unit, in the four states of the State. */
export function TasksScreen({ directiveId, asOf }: TasksScreenProps) {
  const tasks = useQuery('tasks.list', { directiveId, at: asOf });
  return (
    <Page isFilled>
      <QueryView query={tasks}>
        {(overview) =>
          overview.lines.length + overview.unassigned.length === 0 ? (
            <EmptyState
              icon={<ClipboardTaskListLtr20Regular fontSize={40} />}
              title={words.empty}
              hint={words.emptyHint}
              next={['openDirective']}
            />
          ) : (
            <Tasks directiveId={directiveId} overview={overview} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Tasks({ directiveId, overview }: Pick<TasksScreenProps, 'directiveId'> & { readonly overview: TaskOverview }) {
  const [view, setView] = useState<TaskView>('source');
  const [filter, setFilter] = useState<TaskFilter>(NO_FILTER);
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [openIds, setOpenIds] = useState<readonly string[]>([]);
  const lines = useMemo(() => linesOf(overview, filter), [overview, filter]);
  const parts = useMemo(
    () => partsOf(overview, inState(lines, filter.state), view, filter),
    [overview, lines, filter, view],
  );
  const part = parts.find(({ key }) => key === chosen) ?? parts[0] ?? null;
  const when = useNoteMoments(overview);
  const open = lines.filter(({ task }) => openIds.includes(task.id));
  const close = () => setOpenIds([]);
  const [single] = open;
  return (
    <>
      <Toolbar>
        <Tabs
          label={words.viewsLabel}
          tabs={(['source', 'unit'] as const).map((value) => ({ value, label: words.views[value] }))}
          value={view}
          onChange={setView}
          testId="task-view"
        />
        <Spacer />
        <GroupChoice
          overview={overview}
          value={filter.groupId}
          onChange={(groupId) => setFilter({ ...filter, groupId })}
        />
        <SearchBox
          key={round}
          label={words.search}
          width={300}
          onSearch={(query) => setFilter({ ...filter, query })}
          testId="task-search"
        />
      </Toolbar>
      <FilterChips
        label={words.statesLabel}
        chips={STATE_FILTERS.map((value) => ({
          value,
          label: value === 'all' ? words.all : words.states[value],
          count: stateCount(lines, value),
        }))}
        value={filter.state}
        onChange={(state) => setFilter({ ...filter, state })}
        testId="task-state"
      />
      <div className={view === 'unit' ? `${styles.split} ${styles.ofUnits}` : styles.split}>
        <PartList view={view} parts={parts} current={part} onChoose={setChosen} />
        {part === null ? (
          <p>
            <NoMatch
              onShowAll={() => {
                setFilter(NO_FILTER);
                setRound(round + 1);
              }}
            />
          </p>
        ) : (
          <PartDetail
            key={`${view}/${part.key}`}
            directiveId={directiveId}
            view={view}
            part={part}
            lookedAt={overview.at}
            onOpen={setOpenIds}
          />
        )}
      </div>
      {open.length > 1 && <ManyTasksDialog directiveId={directiveId} lines={open} when={when} onClose={close} />}
      {open.length === 1 && single && (
        <TaskDialog directiveId={directiveId} line={single} when={when} onClose={close} />
      )}
    </>
  );
}

/** What the day of a note is judged by; the clock is the program's. */
function useNoteMoments({ at, issuedOn }: TaskOverview): NoteMoments {
  const info = useQuery('app.info', {});
  return { lookedAt: at, issuedOn, now: info.status === 'success' ? info.data.now : null };
}

interface GroupChoiceProps {
  readonly overview: TaskOverview;
  readonly value: string;
  readonly onChange: (groupId: string) => void;
}

function GroupChoice({ overview: { groups }, value, onChange }: GroupChoiceProps) {
  return (
    <Select
      className={styles.choice}
      aria-label={words.group}
      value={value}
      onChange={(_, chosen) => onChange(chosen.value)}
      data-testid="task-group"
    >
      <option value="">{words.allGroups}</option>
      {groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
