import { Button } from '@fluentui/react-components';
import { useMutation } from '../lib/useMutation';
import { useQuery } from '../lib/useQuery';
import { strings } from '../text/vi';
import { FailureNotice } from '../ui/FailureNotice';
import { RemoveTrialButton } from '../ui/RemoveTrialButton';
import styles from './TrialBar.module.css';

/** Over every screen while a sample is tried: what it is, and the ways out. */
export function TrialBar() {
  const info = useQuery('app.info', {});
  const leave = useMutation('trial.leave');
  if (info.status !== 'success' || !info.data.isTrial) return null;
  return (
    <section className={styles.bar} aria-label={strings.trial.mark} data-testid="trial-bar">
      <strong className={styles.mark} title={strings.trial.bar}>
        {strings.trial.mark}
      </strong>
      <span className={styles.text}>{strings.trial.bar}</span>
      <Button size="small" disabled={leave.isPending} onClick={() => void leave.run({})} data-testid="trial-leave">
        {strings.trial.leave}
      </Button>
      <RemoveTrialButton />
      <FailureNotice failure={leave.failure} />
    </section>
  );
}
