import { Button } from '@fluentui/react-components';
import type { UpdateOffer } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { updates as words } from '../../text/updates';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import styles from './Backups.module.css';

/** A new version from a file: chosen, what it is, then backup and installer. */
export function UpdateDialog({ version, onClose }: { readonly version: string; readonly onClose: () => void }) {
  const choosing = useMutation('updates.choose');
  const applying = useMutation('updates.apply');
  const offer = choosing.state.status === 'success' ? choosing.state.value : null;
  const applied = applying.state.status === 'success' ? applying.state.value : null;
  const isBusy = choosing.isPending || applying.isPending || applied !== null;
  const actions = (
    <>
      <Button
        appearance={offer === null ? 'primary' : 'secondary'}
        disabled={isBusy}
        onClick={() => void choosing.run({})}
        data-testid="update-choose"
      >
        {words.choose}
      </Button>
      {offer !== null && (
        <Button appearance="primary" disabled={isBusy} onClick={() => void applying.run({})} data-testid="update-apply">
          {words.apply}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={words.title} onClose={onClose} actions={actions} width={560} testId="update-dialog">
      <div className={styles.order}>
        <span>{words.what(version)}</span>
        {offer !== null && <Offer offer={offer} />}
        {choosing.isPending && <span role="status">{words.checking}</span>}
        {applying.isPending && <span role="status">{words.applying}</span>}
        {applied !== null && (
          <Notice tone="success" testId="update-applied">
            {words.applied(applied.backup)}
          </Notice>
        )}
        <FailureNotice failure={choosing.failure ?? applying.failure} />
      </div>
    </Dialog>
  );
}

function Offer({ offer }: { readonly offer: UpdateOffer }) {
  return (
    <>
      <Notice tone="success" testId="update-offer">
        {words.fits(offer.fileName, offer.publisher)}
      </Notice>
      <strong>{words.version(offer.version, formatDay(offer.madeOn))}</strong>
      {offer.notes.length > 0 && (
        <div>
          <span>{words.notes}</span>
          <ul className={styles.notes}>
            {offer.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
