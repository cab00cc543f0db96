import { Button } from '@fluentui/react-components';
import { useMutation } from '../../lib/useMutation';
import { health as words } from '../../text/health';
import { CopyButton } from '../../ui/CopyButton';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ShowInFolder } from '../../ui/ShowInFolder';
import styles from './Backups.module.css';

interface HealthBundleProps {
  readonly text: string;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The whole text, read before it goes anywhere: what is saved or copied is what stands here. */
export function HealthBundle({ text, onBack, onClose }: HealthBundleProps) {
  const saving = useMutation('health.saveBundle');
  const saved = saving.state.status === 'success' ? saving.state.value : null;
  const actions = (
    <>
      <Button onClick={onBack} data-testid="health-back">
        {words.back}
      </Button>
      <Button
        appearance="primary"
        disabled={saving.isPending}
        onClick={() => void saving.run({ text })}
        data-testid="health-save"
      >
        {words.save}
      </Button>
    </>
  );
  return (
    <Dialog title={words.bundleTitle} onClose={onClose} actions={actions} width={860} testId="health-bundle-dialog">
      <div className={styles.order}>
        <div className={styles.copyLine}>
          <span>{words.bundleHint}</span>
          <CopyButton label={words.copy} text={text} testId="health-copy" />
        </div>
        {saved !== null && (
          <Notice tone="success" testId="health-saved" actions={<ShowInFolder path={saved.savedTo} />}>
            {words.saved(saved.savedTo)}
          </Notice>
        )}
        <FailureNotice failure={saving.failure} />
        <textarea
          className={styles.bundle}
          aria-label={words.bundleText}
          readOnly
          value={text}
          rows={18}
          data-testid="health-bundle-text"
        />
      </div>
    </Dialog>
  );
}
