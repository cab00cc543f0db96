import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { partsOf } from '../../../electron/domain/calendar';
import { requestsOfYear } from '../../../electron/domain/destruction/personRequest';
import { formatCount } from '../../../electron/domain/numbers';
import type { StandingRequest } from '../../../electron/ipc/contract';
import { formatDay, formatTimeDated } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { personRequests } from '../../text/personRequests';
import { strings } from '../../text/vi';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { ShieldPerson20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import { AddRequestDialog } from './AddRequestDialog';
import styles from './PersonalData.module.css';
import { UpdateRequestDialog } from './UpdateRequestDialog';

const words = personRequests.register;
const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

export function nameOfRequest({ number, kind }: StandingRequest): string {
  return personRequests.name(String(number), personRequests.kinds[kind]);
}

/** Newest first. */
function yearsOf(requests: readonly StandingRequest[]): readonly number[] {
  return [...new Set(requests.map(({ receivedOn }) => partsOf(receivedOn).year))].toSorted(
    (left, right) => right - left,
  );
}

/** What people ask of their data, by when it has to be answered and done. */
export function RequestsTab() {
  const requests = useQuery('personRequests.list', {});
  const save = useMutation('personRequests.export');
  const print = useMutation('personRequests.print');
  const isAny = requests.status === 'success' && requests.data.length > 0;
  const savedTo = save.state.status === 'success' ? (save.state.value?.savedTo ?? null) : null;
  const [chosen, setYear] = useState<number | null>(null);
  const years = requests.status === 'success' ? yearsOf(requests.data) : [];
  const year = chosen !== null && years.includes(chosen) ? chosen : null;
  const [opened, setOpened] = useState<'add' | StandingRequest | null>(null);
  return (
    <>
      <div className={styles.pager}>
        <WorkButton
          call="personRequests.add"
          appearance="primary"
          onClick={() => setOpened('add')}
          data-testid="request-add"
        >
          {words.add}
        </WorkButton>
        {isAny && (
          <>
            <Select
              aria-label={words.year}
              value={String(year ?? '')}
              onChange={(_, { value }) => setYear(value === '' ? null : Number(value))}
              data-testid="requests-year"
            >
              <option value="">{words.everyYear}</option>
              {years.map((one) => (
                <option key={one} value={one}>
                  {words.ofYear(String(one))}
                </option>
              ))}
            </Select>
            {FORMATS.map((format) => (
              <WorkButton
                key={format}
                call="personRequests.export"
                disabled={save.isPending || print.isPending}
                onClick={() => void save.run({ format, year })}
                data-testid={`requests-export-${format}`}
              >
                {words.export[format]}
              </WorkButton>
            ))}
            <WorkButton
              call="personRequests.print"
              disabled={save.isPending || print.isPending}
              onClick={() => void print.run({ year })}
              data-testid="requests-print"
            >
              {words.print}
            </WorkButton>
          </>
        )}
      </div>
      <p className={styles.hint}>
        {words.hint} <ForWork call="personRequests.add">{words.hintTodo}</ForWork>
      </p>
      <FailureNotice failure={save.failure ?? print.failure} />
      {savedTo !== null && (
        <Notice tone="success" testId="requests-exported">
          {words.exported(savedTo)}
        </Notice>
      )}
      <QueryView query={requests}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<ShieldPerson20Regular fontSize={40} />} title={words.none} todo={words.noneHint} />
          ) : (
            <Table
              caption={words.caption}
              columns={columns(setOpened)}
              rows={requestsOfYear(all, year)}
              rowKey={({ id }) => id}
              isFilled
              testId="request-table"
            />
          )
        }
      </QueryView>
      {opened === 'add' && <AddRequestDialog onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'add' && <UpdateRequestDialog request={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function columns(onUpdate: (request: StandingRequest) => void): readonly Column<StandingRequest>[] {
  return [
    { key: 'number', header: words.number, width: 56, align: 'end', isRowHeader: true, render: ({ number }) => number },
    { key: 'kind', header: words.kind, minWidth: 190, render: (one) => <Asked request={one} /> },
    { key: 'received', header: words.receivedOn, width: 100, render: ({ receivedOn }) => formatDay(receivedOn) },
    { key: 'reply', header: words.replyOn, width: 150, render: (one) => <Reply request={one} /> },
    { key: 'due', header: words.dueOn, minWidth: 150, render: (one) => <Due request={one} /> },
    { key: 'standing', header: words.standing, minWidth: 150, render: (one) => <Standing request={one} /> },
    {
      key: 'action',
      call: 'personRequests.reply',
      header: words.action,
      width: 130,
      render: (one) =>
        one.doneOn === null ? (
          <WorkButton
            call="personRequests.reply"
            size="small"
            aria-label={words.actOf(nameOfRequest(one))}
            onClick={() => onUpdate(one)}
            data-testid={`request-update-${one.number}`}
          >
            {words.act}
          </WorkButton>
        ) : null,
    },
  ];
}

interface CellProps {
  readonly request: StandingRequest;
}

function Asked({ request: { kind, way } }: CellProps) {
  return (
    <span className={styles.two}>
      <span>{personRequests.kinds[kind]}</span>
      {way !== '' && <span className={styles.small}>{way}</span>}
    </span>
  );
}

function Reply({ request: { repliedOn, replyDueOn, missingYears } }: CellProps) {
  return (
    <span className={styles.two}>
      <span>{formatDay(replyDueOn)}</span>
      {repliedOn !== null && <span className={styles.small}>{words.replied(formatDay(repliedOn))}</span>}
      {missingYears.length > 0 && (
        <span className={styles.small} data-testid="request-missing-days">
          {words.missingDays(missingYears.join(strings.listSeparator))}
        </span>
      )}
    </span>
  );
}

function Due({ request: { dueOn, extendedOn, extendedTo, extensionReason } }: CellProps) {
  const on = extendedOn === null ? null : formatDay(extendedOn);
  return (
    <span className={styles.two}>
      <span>{formatDay(extendedTo ?? dueOn)}</span>
      {extensionReason !== null && <span className={styles.small}>{words.extended(on, extensionReason)}</span>}
    </span>
  );
}

function Standing({ request: { standing, outcome, corrections } }: CellProps) {
  return (
    <span className={styles.two}>
      <span className={standing === 'late' ? styles.missing : undefined}>{personRequests.standings[standing]}</span>
      {outcome !== '' && <span className={styles.small}>{outcome}</span>}
      {corrections.map((one) => (
        <Corrected key={one.id} correction={one} />
      ))}
    </span>
  );
}

/** One correction made for the request, its values masked, with the way back while there is one. */
function Corrected({ correction }: { readonly correction: StandingRequest['corrections'][number] }) {
  const undo = useMutation('people.undoCorrection');
  const { id, correctedAt, people, fields, undoneAt, isUndoable } = correction;
  const at = formatTimeDated(correctedAt);
  const said = [personRequests.correcting.at(at, formatCount(people)), ...fields];
  return (
    <span className={styles.small} data-testid="request-correction">
      {[...said, ...(undoneAt === null ? [] : [personRequests.correcting.undone(formatTimeDated(undoneAt))])].join(
        '; ',
      )}{' '}
      {isUndoable && (
        <WorkButton
          call="people.undoCorrection"
          size="small"
          disabled={undo.isPending}
          aria-label={personRequests.correcting.undoOf(at)}
          onClick={() => void undo.run({ correctionId: id })}
          data-testid="request-correction-undo"
        >
          {personRequests.correcting.undo}
        </WorkButton>
      )}
      <FailureNotice failure={undo.failure} />
    </span>
  );
}
