import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { PersonFilter, PersonListHead } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatTimeDated } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { personalData } from '../../text/personalData';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FilterChips } from '../../ui/FilterChips';
import { Notice } from '../../ui/Notice';
import { SearchBox } from '../../ui/SearchBox';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { Table } from '../../ui/Table';
import { periodWords } from './boardModel';
import { ListSumView } from './ListSumView';
import { MaskBar } from './MaskBar';
import styles from './PersonList.module.css';
import { personTableColumns } from './personTableColumns';
import { usePersonPages } from './usePersonPages';

const words = strings.persons;
/** A long list is searched once the clerk stops typing. */
const SEARCH_DELAY_MS = 250;

export interface PersonListDialogProps {
  readonly submissionId: string;
  readonly onClose: () => void;
}

/** The people on the list of a report, with every column of its form and what was said of their rows. */
export function PersonListDialog({ submissionId, onClose }: PersonListDialogProps) {
  const head = useQuery('persons.head', { submissionId });
  const [text, setText] = useState('');
  const [isMarked, setIsMarked] = useState(false);
  const [wantsFull, setWantsFull] = useState(false);
  useEffect(() => () => void call('persons.hide', { submissionId }), [submissionId]); // shown until it is closed
  const settled = useSettled(text, SEARCH_DELAY_MS);
  const filter = { submissionId, text: settled, isMarked };
  const saving = useMutation('persons.export');
  const saved = saving.state.status === 'success' ? saving.state.value : null;
  const details = head.status === 'success' ? head.data : null;
  const title =
    details === null ? strings.loading : words.title(details.formLabel, details.unitName, periodWords(details.period));
  const isMasked = details?.isMasked ?? true;
  const isFull = wantsFull && !isMasked;
  const save = (format: 'xlsx' | 'csv') => void saving.run({ ...filter, format, isFull });
  const actions = (
    <>
      {saving.isPending && <span role="status">{words.saving}</span>}
      {!isMasked && (
        <Checkbox
          label={personalData.mask.fullFile}
          checked={wantsFull}
          onChange={(_, { checked }) => setWantsFull(checked === true)}
          data-testid="persons-full"
        />
      )}
      <Button disabled={saving.isPending} onClick={() => save('csv')} data-testid="persons-csv">
        {words.saveCsv}
      </Button>
      <Button appearance="primary" disabled={saving.isPending} onClick={() => save('xlsx')} data-testid="persons-xlsx">
        {words.saveXlsx}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={actions} width={1280} testId="persons">
      <div className={styles.list}>
        {details !== null && (
          <>
            <div className={styles.bar}>
              <SearchBox label={words.search} onSearch={setText} width={360} testId="persons-search" />
              {details.marked !== null && details.marked > 0 && (
                <FilterChips
                  label={words.filter}
                  chips={[
                    { value: 'all', label: words.all, count: details.total },
                    { value: 'marked', label: words.marked, count: details.marked },
                  ]}
                  value={isMarked ? 'marked' : 'all'}
                  onChange={(value) => setIsMarked(value === 'marked')}
                  testId="persons-filter"
                />
              )}
            </div>
            <p className={styles.quiet}>
              {words.fromFile(details.fileName)}
              {details.marked === null && ` ${words.severalFiles}`}
            </p>
            {details.destroyedAt !== null ? (
              <Notice testId="persons-destroyed">{personalData.destroyed(formatTimeDated(details.destroyedAt))}</Notice>
            ) : details.isCounted ? (
              <Notice testId="persons-counted">{personalData.counted.list}</Notice>
            ) : (
              <MaskBar submissionId={submissionId} isMasked={details.isMasked} />
            )}
            <ListSumView submissionId={submissionId} />
            <PersonTable head={details} filter={filter} />
          </>
        )}
        {isFull && (
          <Notice tone="warning" testId="persons-full-warning">
            {personalData.mask.fullWarning}
          </Notice>
        )}
        {saved !== null && (
          <Notice tone="success" actions={<ShowInFolder path={saved.savedTo} />} testId="persons-saved">
            {words.saved(formatCount(saved.rows), saved.savedTo)}
          </Notice>
        )}
        <FailureNotice failure={saving.failure ?? (head.status === 'error' ? head.failure : null)} />
      </div>
    </Dialog>
  );
}

function PersonTable({ head, filter }: { readonly head: PersonListHead; readonly filter: PersonFilter }) {
  const pages = usePersonPages(filter, head.isMasked);
  const total = pages.total ?? 0;
  const places = useMemo(() => Array.from({ length: total }, (_, place) => place), [total]);
  const columns = useMemo(() => personTableColumns(head, pages), [head, pages]);
  return (
    <>
      <p className={styles.quiet} role="status" data-testid="persons-found">
        {words.found(formatCount(total), formatCount(head.total))}
      </p>
      <Table
        key={pages.key}
        caption={words.caption}
        columns={columns}
        rows={places}
        rowKey={String}
        noRows={pages.total === null ? strings.loading : words.none}
        isCopied={head.isMasked}
        isFilled
        isFocusable
        testId="persons-table"
      />
      <FailureNotice failure={pages.failure} />
    </>
  );
}
