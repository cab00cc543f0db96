import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { HealthSection, HealthView } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { health as words } from '../../text/health';
import { Dialog } from '../../ui/Dialog';
import { Facts } from '../../ui/Facts';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import styles from './Backups.module.css';
import { HealthBundle } from './HealthBundle';

/** How data, backups, disks and program stand, in plain words; and the text to go with a report of an error. */
export function HealthDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useQuery('health.get', {});
  const [isBundle, setIsBundle] = useState(false);
  const { refetch } = view;
  useEffect(refetch, [refetch]); // the disks fill, an error may have come since
  if (isBundle && view.status === 'success')
    return <HealthBundle text={view.data.bundle} onBack={() => setIsBundle(false)} onClose={onClose} />;
  return <Picture view={view} onBundle={() => setIsBundle(true)} onClose={onClose} />;
}

interface PictureProps {
  readonly view: ReturnType<typeof useQuery<'health.get'>>;
  readonly onBundle: () => void;
  readonly onClose: () => void;
}

function Picture({ view, onBundle, onClose }: PictureProps) {
  const verifying = useMutation('health.verify');
  const actions = (
    <>
      <Button disabled={view.status !== 'success'} onClick={onBundle} data-testid="health-bundle">
        {words.bundle}
      </Button>
      <Button
        appearance="primary"
        disabled={verifying.isPending}
        onClick={() => void verifying.run({})}
        data-testid="health-verify"
      >
        {words.verify}
      </Button>
    </>
  );
  return (
    <Dialog title={words.title} onClose={onClose} actions={actions} width={860} testId="health-dialog">
      <div className={styles.order}>
        {verifying.isPending && <span role="status">{words.verifying}</span>}
        {verifying.state.status === 'success' && <Checked problems={verifying.state.value.problems} />}
        <FailureNotice failure={verifying.failure} />
        <QueryView query={view}>
          {(data) => <Sections view={data} isChecked={verifying.state.status === 'success'} />}
        </QueryView>
      </div>
    </Dialog>
  );
}

function Checked({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0)
    return (
      <Notice tone="success" testId="health-checked">
        {words.sound}
      </Notice>
    );
  return (
    <Notice tone="error" testId="health-checked">
      {words.unsound}
      <ul className={styles.notes}>
        {problems.map((problem) => (
          <li key={problem}>{fromCore(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface SectionsProps {
  readonly view: HealthView;
  /** What a check found stands above, problem by problem. */
  readonly isChecked: boolean;
}

function Sections({ view: { sections }, isChecked }: SectionsProps) {
  const warnings = sections
    .flatMap((section) => section.warnings)
    .filter(({ kind }) => !(isChecked && kind === 'problems'));
  return (
    <>
      {warnings.length === 0 && !isChecked && <Notice tone="success">{words.allWell}</Notice>}
      {warnings.map(({ text }) => (
        <Notice key={text} tone="warning" testId="health-warning">
          {fromCore(text)}
        </Notice>
      ))}
      <div className={styles.health}>
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
    </>
  );
}

function Section({ section: { id, title, facts } }: { readonly section: HealthSection }) {
  return (
    <section aria-labelledby={`health-${id}`} data-testid={`health-${id}`}>
      <h3 id={`health-${id}`} className={styles.part}>
        {fromCore(title)}
      </h3>
      {facts.length === 0 ? (
        <span>{words.noErrors}</span>
      ) : (
        <Facts facts={facts.map(([name, fact]) => [fromCore(name), fromCore(fact)])} />
      )}
    </section>
  );
}
