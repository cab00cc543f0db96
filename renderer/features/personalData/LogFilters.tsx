import { Button, Select } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { ACCESS_ACTIONS, type AccessFilter } from '../../../electron/domain/personalData/access';
import { useMutation } from '../../lib/useMutation';
import { personalData } from '../../text/personalData';
import { FailureNotice } from '../../ui/FailureNotice';
import { FilterDay } from '../../ui/FilterDay';
import { Save20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Spacer, Toolbar } from '../../ui/Page';
import { SearchBox } from '../../ui/SearchBox';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './PersonalData.module.css';

const words = personalData.log;

export interface LogFiltersProps {
  readonly filter: AccessFilter;
  /** Lines that meet the filter; null while nobody knows. */
  readonly total: number | null;
  readonly onChange: (filter: AccessFilter) => void;
}

/** What of the log is shown, and the same as a workbook. */
export function LogFilters({ filter, total, onChange }: LogFiltersProps) {
  const save = useMutation('personalData.exportLog');
  const change = (part: Partial<AccessFilter>) => {
    save.reset();
    onChange({ ...filter, ...part });
  };
  return (
    <>
      <Toolbar>
        <SearchBox label={words.search} onSearch={(text) => change({ text })} width={200} testId="access-search" />
        <Select
          aria-label={words.action}
          className={styles.action}
          value={filter.action ?? ''}
          onChange={(_, { value }) => change({ action: ACCESS_ACTIONS.find((known) => known === value) })}
          data-testid="access-action"
        >
          <option value="">{words.allActions}</option>
          {ACCESS_ACTIONS.map((known) => (
            <option key={known} value={known}>
              {personalData.actions[known]}
            </option>
          ))}
        </Select>
        <FilterDay label={words.from} value={filter.from} onChange={(from) => change({ from })} testId="access-from" />
        <FilterDay label={words.to} value={filter.to} onChange={(to) => change({ to })} testId="access-to" />
        <Spacer />
        <span className={styles.quiet} role="status" data-testid="access-total">
          {total !== null && words.total(formatCount(total))}
        </span>
        <Button
          icon={<Save20Regular />}
          disabled={save.isPending || total === 0}
          onClick={() => void save.run(filter)}
          data-testid="access-export"
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
    <Notice tone={isWhole ? 'success' : 'warning'} actions={<ShowInFolder path={savedTo} />} testId="access-exported">
      {isWhole
        ? words.exported(formatCount(entries), savedTo)
        : words.exportedSome(formatCount(entries), formatCount(total), savedTo)}
    </Notice>
  );
}
