import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { PaperSource } from '../../../electron/domain/officePaper';
import type { Failure } from '../../../electron/ipc/contract';
import { written } from '../../text/written';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { attachScan } from './attachScan';
import styles from './Writing.module.css';

type CopySource = Extract<PaperSource, { readonly kind: 'copy' }>;

const words = written.scan;

/** The scan a copy is made of: chosen, drawn page by page, kept; its pages stand in the copy's file. */
export function ScanOf({
  source,
  onChange,
}: {
  readonly source: CopySource;
  readonly onChange: (source: CopySource) => void;
}) {
  const [isTaking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const latest = useRef({ source, onChange }); // something else may have been typed while the pages were drawn
  useLayoutEffect(() => {
    latest.current = { source, onChange };
  });
  const attach = async () => {
    setTaking(true);
    const outcome = await attachScan();
    setTaking(false);
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    setTrouble(outcome.kind === 'refused' ? outcome.sentence : null);
    if (outcome.kind !== 'attached') return;
    const { sha256, scan } = outcome;
    latest.current.onChange({ ...latest.current.source, sha256, scan });
  };
  return (
    <section className={styles.group} aria-label={words.title}>
      <div className={styles.row}>
        <Button size="small" disabled={isTaking} onClick={() => void attach()} data-testid="written-scan">
          {source.scan === undefined ? words.attach : words.replace}
        </Button>
        {source.scan !== undefined && (
          <Button
            size="small"
            disabled={isTaking}
            onClick={() => onChange({ ...source, sha256: null, scan: undefined })}
            data-testid="written-scan-remove"
          >
            {words.remove}
          </Button>
        )}
      </div>
      <span role="status" data-testid="written-scan-state">
        {isTaking ? words.taking : stateOf(source)}
      </span>
      {trouble !== null && <Notice tone="warning">{trouble}</Notice>}
      <FailureNotice failure={failure} />
    </section>
  );
}

function stateOf({ scan }: CopySource): string {
  return scan === undefined ? words.none : words.attached(scan.fileName, scan.pages.length);
}
