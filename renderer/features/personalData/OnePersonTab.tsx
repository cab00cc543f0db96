import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { NOT_KEPT } from '../../../electron/domain/destruction/personMark';
import { formatCount } from '../../../electron/domain/numbers';
import type { FoundField, FoundPerson, PersonSought } from '../../../electron/ipc/contract';
import { formatPeriod } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useMayCall } from '../../lib/vault';
import { fromCore } from '../../text/coreWords';
import { personalData } from '../../text/personalData';
import { personRequests } from '../../text/personRequests';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ShowInFolder } from '../../ui/ShowInFolder';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import { CorrectPersonDialog } from './CorrectPersonDialog';
import { DeletePersonDialog } from './DeletePersonDialog';
import styles from './PersonalData.module.css';

const words = personRequests.person;
/** The sheet to hand over, and the table for who wants to work on. */
const FORMATS = ['pdf', 'docx', 'xlsx'] as const;
const NOBODY: PersonSought = { name: '', phone: '' };

/** One person over all lists, at that person's own request: looked for, handed out, deleted. */
export function OnePersonTab() {
  const [typed, setTyped] = useState(NOBODY);
  const [asked, setAsked] = useState(NOBODY);
  const [isDeleting, setIsDeleting] = useState(false);
  const [isDeleted, setIsDeleted] = useState(false);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [correctionId, setCorrectionId] = useState<string | null>(null);
  const requests = useQuery('personRequests.list', {});
  const made = requests.status === 'success' ? requests.data.flatMap(({ corrections }) => corrections) : [];
  const isCorrected = made.some(({ id, undoneAt }) => id === correctionId && undoneAt === null);
  const mayFind = useMayCall('people.find');
  const find = useMutation('people.find');
  const save = useMutation('people.export');
  const print = useMutation('people.print');
  const found = find.state.status === 'success' ? find.state.value : null;
  const places = (found?.rows.length ?? 0) + (found?.fields.length ?? 0);
  const traces = found?.rows.filter(({ fullName }) => fullName === NOT_KEPT).length ?? 0;
  const savedTo = save.state.status === 'success' ? (save.state.value?.savedTo ?? null) : null;
  const look = async () => {
    setAsked(typed);
    setIsDeleted(false);
    setCorrectionId(null);
    save.reset();
    await find.run(typed);
  };
  const onDeleted = () => {
    setIsDeleted(true);
    find.reset();
  };
  return (
    <>
      {mayFind ? (
        <>
          <p className={styles.hint}>{words.hint}</p>
          <form
            className={styles.search}
            onSubmit={(event) => {
              event.preventDefault();
              void look();
            }}
          >
            <Field label={words.name}>
              <Input
                value={typed.name}
                maxLength={200}
                onChange={(_, { value }) => setTyped({ ...typed, name: value })}
                data-testid="person-name"
              />
            </Field>
            <Field label={words.phone}>
              <Input
                value={typed.phone}
                maxLength={40}
                onChange={(_, { value }) => setTyped({ ...typed, phone: value })}
                data-testid="person-phone"
              />
            </Field>
            <WorkButton
              call="people.find"
              type="submit"
              appearance="primary"
              disabled={find.isPending || (typed.name.trim() === '' && typed.phone.trim() === '')}
              data-testid="person-find"
            >
              {words.find}
            </WorkButton>
          </form>
        </>
      ) : (
        <Notice testId="look-only">{words.forClerks}</Notice>
      )}
      <FailureNotice failure={find.failure ?? save.failure ?? print.failure} />
      {isDeleted && (
        <Notice tone="success" testId="person-deleted">
          {personRequests.deleting.done}
        </Notice>
      )}
      {isCorrected && (
        <Notice tone="success" testId="person-corrected">
          {personRequests.correcting.done}
        </Notice>
      )}
      {savedTo !== null && (
        <Notice tone="success" actions={<ShowInFolder path={savedTo} />}>
          {words.exported(savedTo)}
        </Notice>
      )}
      {traces > 0 && <Notice testId="person-trace">{personalData.counted.trace(formatCount(traces))}</Notice>}
      {found !== null && found.untold !== null && (
        <Notice tone="warning" testId="person-untold">
          {found.untold}
        </Notice>
      )}
      {found !== null && found.mentions.length > 0 && (
        <Notice testId="person-mentions">{words.mentions(found.mentions.map(fromCore).join('; '))}</Notice>
      )}
      {found !== null && places === 0 && found.mentions.length > 0 && (
        <div className={styles.pager}>
          <WorkButton call="people.destroy" onClick={() => setIsDeleting(true)} data-testid="person-delete">
            {words.delete}
          </WorkButton>
        </div>
      )}
      {places > 0 && (
        <div className={styles.pager}>
          {FORMATS.map((format) => (
            <WorkButton
              key={format}
              call="people.export"
              disabled={save.isPending || print.isPending}
              onClick={() => void save.run({ ...asked, format })}
              data-testid={`person-export-${format}`}
            >
              {words.export[format]}
            </WorkButton>
          ))}
          <WorkButton
            call="people.print"
            disabled={save.isPending || print.isPending}
            onClick={() => void print.run(asked)}
            data-testid="person-print"
          >
            {words.print}
          </WorkButton>
          <WorkButton call="people.correct" onClick={() => setIsCorrecting(true)} data-testid="person-correct">
            {words.correct}
          </WorkButton>
          <WorkButton call="people.destroy" onClick={() => setIsDeleting(true)} data-testid="person-delete">
            {words.delete}
          </WorkButton>
        </div>
      )}
      {found !== null && (found.rows.length > 0 || (places === 0 && found.untold === null)) && (
        <Table
          caption={words.caption}
          columns={COLUMNS}
          rows={found.rows}
          rowKey={({ submissionId, ordinal }) => `${submissionId}/${ordinal}`}
          noRows={words.none}
          isFilled
          testId="person-table"
        />
      )}
      {found !== null && found.fields.length > 0 && (
        <Table
          caption={words.fieldsCaption}
          columns={FIELD_COLUMNS}
          rows={found.fields}
          rowKey={({ submissionId, key }) => `${submissionId}/${key}`}
          isFilled
          testId="person-fields"
        />
      )}
      {isCorrecting && found !== null && (
        <CorrectPersonDialog
          sought={asked}
          found={found}
          onDone={(id) => {
            setCorrectionId(id);
            find.reset(); // what was looked for may not stand there any more
          }}
          onClose={() => setIsCorrecting(false)}
        />
      )}
      {isDeleting && found !== null && (
        <DeletePersonDialog sought={asked} found={found} onDone={onDeleted} onClose={() => setIsDeleting(false)} />
      )}
    </>
  );
}

const COLUMNS: readonly Column<FoundPerson>[] = [
  { key: 'list', header: words.list, minWidth: 190, isRowHeader: true, render: (row) => <List row={row} /> },
  { key: 'ordinal', header: words.ordinal, width: 50, align: 'end', render: ({ ordinal }) => formatCount(ordinal) },
  { key: 'name', header: words.name, minWidth: 130, render: ({ fullName }) => fullName },
  { key: 'phone', header: words.phone, width: 116, render: ({ phone }) => phone ?? strings.dash },
  { key: 'address', header: words.addressAndOthers, minWidth: 140, render: (row) => <Address row={row} /> },
  { key: 'file', header: words.file, minWidth: 120, render: ({ fileName }) => fileName },
];

const FIELD_COLUMNS: readonly Column<FoundField>[] = [
  { key: 'list', header: words.report, minWidth: 240, isRowHeader: true, render: (row) => <List row={row} /> },
  { key: 'field', header: words.field, minWidth: 160, render: ({ label }) => label },
  { key: 'value', header: words.value, minWidth: 160, render: ({ value }) => value },
  {
    key: 'way',
    header: words.whenDeleted,
    minWidth: 150,
    render: ({ isOwn }) => words.deletedWays[isOwn ? 'own' : 'named'],
  },
  { key: 'file', header: words.file, minWidth: 160, render: ({ fileName }) => fileName },
];

/** With what the form asks besides. */
function Address({ row: { address, others } }: { readonly row: FoundPerson }) {
  return (
    <span className={styles.two}>
      <span>{address ?? strings.dash}</span>
      {others
        .filter(({ value }) => value !== '')
        .map(({ key, label, value }) => (
          <span key={key} className={styles.small}>
            {words.other(label, value)}
          </span>
        ))}
    </span>
  );
}

type Reported = Pick<FoundPerson, 'formLabel' | 'unitName' | 'period' | 'version' | 'directiveName'>;

function List({ row: { formLabel, unitName, period, version, directiveName } }: { readonly row: Reported }) {
  return (
    <span className={styles.two}>
      <span>{[formLabel, unitName, formatPeriod(period)].join(', ')}</span>
      <span className={styles.small}>{[words.version(String(version)), directiveName].join(', ')}</span>
    </span>
  );
}
