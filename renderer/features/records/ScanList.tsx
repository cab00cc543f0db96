import { Button } from '@fluentui/react-components';
import type { PaperScanInfo } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatBytes } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { records } from '../../text/records';
import { FailureNotice } from '../../ui/FailureNotice';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Records.module.css';

const words = records.scans;

export interface ScanListProps {
  readonly paperId: string;
  readonly scans: readonly PaperScanInfo[];
}

/** Scans of the signed paper, kept in the data folder. */
export function ScanList({ paperId, scans }: ScanListProps) {
  const attach = useMutation('outgoing.attachScan');
  const detach = useMutation('outgoing.detachScan');
  const open = useMutation('outgoing.openScan');
  const save = useMutation('outgoing.saveScan');
  const add = async () => {
    const chosen = await call('shell.chooseAttachments', {});
    if (chosen.ok && chosen.value.paths.length > 0) await attach.run({ paperId, paths: chosen.value.paths });
  };
  return (
    <section className={styles.stack}>
      <div className={styles.item}>
        <h3 className={styles.heading}>{words.title}</h3>
        <WorkButton
          call="outgoing.attachScan"
          size="small"
          disabled={attach.isPending}
          onClick={() => void add()}
          data-testid="scan-add"
        >
          {words.add}
        </WorkButton>
      </div>
      {scans.length === 0 ? (
        <span className={styles.quiet}>{words.none}</span>
      ) : (
        <ul className={styles.list} data-testid="scan-list">
          {scans.map(({ sha256, fileName, sizeBytes }) => (
            <li key={sha256} className={styles.item}>
              <span>{fileName}</span>
              <span className={styles.quiet}>{formatBytes(sizeBytes)}</span>
              <Button size="small" onClick={() => void open.run({ paperId, sha256 })}>
                {words.open}
              </Button>
              <Button size="small" onClick={() => void save.run({ paperId, sha256 })}>
                {words.saveAs}
              </Button>
              <WorkButton
                call="outgoing.detachScan"
                size="small"
                disabled={detach.isPending}
                onClick={() => void detach.run({ paperId, sha256 })}
              >
                {words.remove}
              </WorkButton>
            </li>
          ))}
        </ul>
      )}
      <FailureNotice failure={attach.failure ?? detach.failure ?? open.failure ?? save.failure} />
    </section>
  );
}
