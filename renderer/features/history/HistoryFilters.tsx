import { Button, Select } from '@fluentui/react-components';
import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import { type ChangeFilter, SUBJECT_KINDS } from '../../../electron/domain/changes';
import { formatCount } from '../../../electron/domain/numbers';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { SearchBox } from '../../ui/SearchBox';
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
        <SearchBox label={words.search} onSearch={(text) => change({ text })} width={264} testId="history-search" />
        <KindChoice kind={filter.subjectKind} onChange={(subjectKind) => change({ subjectKind })} />
        <Day label={words.from} value={filter.from} onChange={(from) => change({ from })} testId="history-from" />
        <Day label={words.to} value={filter.to} onChange={(to) => change({ to })} testId="history-to" />
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
    <Notice tone={isWhole ? 'success' : 'warning'} testId="history-exported">
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

interface DayProps {
  readonly label: string;
  readonly value: IsoDay | undefined;
  readonly onChange: (day: IsoDay | undefined) => void;
  readonly testId: string;
}

function Day({ label, value, onChange, testId }: DayProps) {
  const info = useQuery('app.info', {});
  const year = info.status === 'success' ? partsOf(dayOf(info.data.now)).year : 0;
  return (
    <span className={styles.day}>
      <span aria-hidden>{label}</span>
      <DayField
        label={label}
        isLabelHidden
        width={142}
        value={value ?? null}
        year={year}
        onCommit={(day) => onChange(day ?? undefined)}
        testId={testId}
      />
    </span>
  );
}
