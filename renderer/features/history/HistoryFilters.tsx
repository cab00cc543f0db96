import { Button, Select } from '@fluentui/react-components';
import { type ChangeFilter, SUBJECT_KINDS } from '../../../electron/domain/changes';
import { formatCount } from '../../../electron/domain/numbers';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FilterDay } from '../../ui/FilterDay';
import { Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { SearchBox } from '../../ui/SearchBox';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './History.module.css';

const words = strings.history;

export interface HistoryFiltersProps {
  readonly filter: ChangeFilter;
  /** Entries that meet the filter; null while nobody knows. */
  readonly total: number | null;
  readonly onChange: (filter: ChangeFilter) => void;
}

/** What of the log is shown, and the same as a workbook. */
export function HistoryFilters({ filter, total, onChange }: HistoryFiltersProps) {
  const save = useMutation('history.export');
  const change = (part: Partial<ChangeFilter>) => {
    save.reset();
    onChange({ ...filter, ...part });
  };
  return (
    <>
      <Toolbar>
        <SearchBox label={words.search} onSearch={(text) => change({ text })} width={200} testId="history-search" />
        <KindChoice kind={filter.subjectKind} onChange={(subjectKind) => change({ subjectKind })} />
        <FilterDay label={words.from} value={filter.from} onChange={(from) => change({ from })} testId="history-from" />
        <FilterDay label={words.to} value={filter.to} onChange={(to) => change({ to })} testId="history-to" />
        <Spacer />
        <span className={styles.quiet} role="status" data-testid="history-total">
          {total !== null && words.total(formatCount(total))}
        </span>
        <Button
          icon={<Save20Regular />}
          disabled={save.isPending || total === 0}
          onClick={() => void save.run(filter)}
          data-testid="history-export"
        >
          {save.isPending ? words.exporting : words.export}
        </Button>
      </Toolbar>
      {save.state.status === 'success' && save.state.value !== null && <Exported {...save.state.value} />}
      <FailureNotice failure={save.failure} />
    </>
  );
}

function Exported({ savedTo, entries, total }: { savedTo: string; entries: number; total: number }) {
  const isWhole = entries === total;
  return (
    <Notice tone={isWhole ? 'success' : 'warning'} actions={<ShowInFolder path={savedTo} />} testId="history-exported">
      {isWhole
        ? words.exported(formatCount(entries), savedTo)
        : words.exportedSome(formatCount(entries), formatCount(total), savedTo)}
    </Notice>
  );
}

interface KindChoiceProps {
  readonly kind: ChangeFilter['subjectKind'];
  readonly onChange: (kind: ChangeFilter['subjectKind']) => void;
}

function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <Select
      aria-label={words.kind}
      value={kind ?? ''}
      onChange={(_, { value }) => onChange(SUBJECT_KINDS.find((known) => known === value))}
      data-testid="history-kind"
    >
      <option value="">{words.allKinds}</option>
      {SUBJECT_KINDS.map((known) => (
        <option key={known} value={known}>
          {words.kinds[known]}
        </option>
      ))}
    </Select>
  );
}
