import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { PackageEntry } from '../../../electron/ipc/contract';
import { formatBytes, formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { UsbStick20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Packages.module.css';

const words = strings.packages;

/** What was sent and what was taken in, with what it changed; the last can be taken back. */
export function PackageList({ onReceive }: { readonly onReceive: () => void }) {
  const list = useQuery('packages.list', {});
  const undoing = useMutation('packages.undo');
  const opening = useMutation('packages.openFile');
  const [asked, setAsked] = useState<PackageEntry | null>(null);
  const undo = async () => {
    if (asked === null) return;
    const reply = await undoing.run({ id: asked.id, reason: '' });
    if (reply?.ok) setAsked(null);
  };
  const columns = columnsFor(setAsked, (id, sha256) => void opening.run({ id, sha256 }));
  return (
    <>
      {undoing.state.status === 'success' && (
        <Notice tone="success" testId="package-undone">
          {words.undone(formatCount(undoing.state.value.submissions))}
        </Notice>
      )}
      <FailureNotice failure={opening.failure} />
      <QueryView query={list}>
        {({ packages }) =>
          packages.length === 0 ? (
            <EmptyState icon={<UsbStick20Regular fontSize={40} />} title={words.list.none} hint={words.list.noneHint}>
              <WorkButton call="packages.take" appearance="primary" onClick={onReceive} data-testid="package-first">
                {words.tabs.receive}
              </WorkButton>
            </EmptyState>
          ) : (
            <Table
              caption={words.list.caption}
              columns={columns}
              rows={packages}
              rowKey={({ id }) => id}
              look={({ undoneAt }) => ({ isMuted: undoneAt !== null })}
              searchText={searchTextOf}
              testId="package-list"
            />
          )
        }
      </QueryView>
      {asked !== null && (
        <ConfirmDialog
          title={words.undoTitle(asked.fileName)}
          text={words.undoText}
          confirmLabel={words.undo}
          isPending={undoing.isPending}
          failure={undoing.failure}
          onConfirm={() => void undo()}
          onCancel={() => {
            undoing.reset();
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

function searchTextOf({ kind, fileName, senderName, directiveName, handledAt }: PackageEntry): string {
  return [words.kinds[kind], fileName, senderName, directiveName, formatTime(handledAt)].join(' ');
}

function columnsFor(
  onUndo: (entry: PackageEntry) => void,
  onOpen: (id: string, sha256: string) => void,
): readonly Column<PackageEntry>[] {
  return [
    {
      key: 'when',
      header: words.list.when,
      width: 170,
      sortValue: ({ handledAt }) => handledAt,
      firstDirection: 'descending',
      render: ({ direction, handledAt, undoneAt }) => (
        <>
          {formatTime(handledAt)}
          <span className={styles.quiet}>
            {undoneAt === null ? words.list[direction] : words.list.undoneAt(formatTime(undoneAt))}
          </span>
        </>
      ),
    },
    {
      key: 'what',
      header: words.list.what,
      isRowHeader: true,
      render: ({ kind, fileName, sizeBytes }) => (
        <>
          {`${words.kinds[kind]}: ${fileName}`}
          <span className={styles.quiet}>{formatBytes(sizeBytes)}</span>
        </>
      ),
    },
    {
      key: 'sender',
      header: words.list.sender,
      width: 200,
      render: ({ senderName, directiveName, arrivedAt }) => (
        <>
          {senderName}
          <span className={styles.quiet}>{directiveName}</span>
          {arrivedAt !== null && <span className={styles.quiet}>{words.list.arrived(formatTime(arrivedAt))}</span>}
        </>
      ),
    },
    {
      key: 'details',
      header: words.list.details,
      render: ({ id, summary, files }) => (
        <>
          {summary.lines.map(fromCore).join(' ')}
          <span className={styles.files}>
            {files.map(({ sha256, fileName }) => (
              <Button key={sha256} size="small" appearance="subtle" onClick={() => onOpen(id, sha256)}>
                {words.list.openFile(fileName)}
              </Button>
            ))}
          </span>
        </>
      ),
    },
    {
      key: 'action',
      call: 'packages.undo',
      header: '',
      width: 110,
      render: (entry) =>
        entry.direction === 'received' && entry.undoneAt === null ? (
          <WorkButton
            call="packages.undo"
            size="small"
            aria-label={words.undoNamed(entry.fileName)}
            onClick={() => onUndo(entry)}
            data-testid={`package-undo-${entry.fileName}`}
          >
            {words.undo}
          </WorkButton>
        ) : null,
    },
  ];
}
