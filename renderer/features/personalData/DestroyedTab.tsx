import { useState } from 'react';
import { type Destruction, fieldsDestroyed } from '../../../electron/domain/destruction/destruction';
import { formatCount } from '../../../electron/domain/numbers';
import { formatTimeDated } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { purge } from '../../text/purge';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { ShieldPerson20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './PersonalData.module.css';
import { PlacesCount } from './PlacesCount';

const words = purge.destroyed;

/** What was destroyed: when, by whom, how many and why; and the record of it as a paper. */
export function DestroyedTab() {
  const destroyed = useQuery('destruction.list', {});
  const paper = useMutation('destruction.paper');
  const [isMade, setIsMade] = useState(false);
  const draw = async (destructionId: string) => {
    const reply = await paper.run({ destructionId });
    setIsMade(reply?.ok === true);
  };
  return (
    <QueryView query={destroyed}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState icon={<ShieldPerson20Regular fontSize={40} />} title={words.none} hint={words.noneHint} />
        ) : (
          <>
            {isMade && (
              <Notice tone="success" testId="record-made">
                {words.made}
              </Notice>
            )}
            <FailureNotice failure={paper.failure} />
            <Table
              caption={words.caption}
              columns={columns((id) => void draw(id))}
              rows={all}
              rowKey={({ id }) => id}
              isFilled
              testId="destroyed-table"
            />
          </>
        )
      }
    </QueryView>
  );
}

function columns(onDraw: (id: string) => void): readonly Column<Destruction>[] {
  return [
    {
      key: 'time',
      header: words.time,
      width: 150,
      isRowHeader: true,
      render: ({ destroyedAt }) => formatTimeDated(destroyedAt),
    },
    { key: 'who', header: words.who, width: 130, render: ({ authorName, account }) => authorName ?? account },
    { key: 'kind', header: words.kind, width: 140, render: (one) => <Kind one={one} /> },
    { key: 'lists', header: words.lists, minWidth: 200, render: ({ lists }) => lists.map(listName).join('; ') },
    {
      key: 'people',
      header: words.people,
      width: 84,
      align: 'end',
      render: (one) => <PlacesCount people={one.people} fields={fieldsDestroyed(one)} />,
    },
    { key: 'reason', header: words.reason, minWidth: 150, render: ({ reason }) => reason },
    { key: 'remains', header: words.remains, width: 190, render: (one) => <Remains one={one} /> },
    {
      key: 'paper',
      call: 'destruction.paper',
      header: purge.retention.action,
      width: 140,
      render: ({ id, destroyedAt, state }) => (
        <WorkButton
          disabled={state === 'cleaning'}
          call="destruction.paper"
          size="small"
          aria-label={words.paperOf(formatTimeDated(destroyedAt))}
          onClick={() => onDraw(id)}
          data-testid="destroyed-paper"
        >
          {words.paper}
        </WorkButton>
      ),
    },
  ];
}

function listName({ form, directive }: Destruction['lists'][number]): string {
  return `${form}, ${directive}`;
}

function Kind({ one: { kind, state } }: { readonly one: Destruction }) {
  return (
    <span className={styles.two}>
      <span>{words.kinds[kind]}</span>
      {state === 'cleaning' && <span className={styles.missing}>{words.cleaning}</span>}
    </span>
  );
}

/** Until the files are rid of it nobody can say what is left elsewhere. */
function Remains({ one: { remains, state } }: { readonly one: Destruction }) {
  if (state === 'cleaning') return <span className={styles.missing}>{words.notYetKnown}</span>;
  const places = Object.values(remains).flat();
  if (places.length === 0) return <>{words.nothing}</>;
  return (
    <details>
      <summary>{words.places(formatCount(places.length))}</summary>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </details>
  );
}
