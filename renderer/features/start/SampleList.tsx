import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SampleInfo } from '../../../electron/ipc/contract';
import { useIsPainted } from '../../lib/painted';
import { useFocusWhenLost } from '../../lib/useFocusWhenLost';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Card } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { RemoveTrialButton } from '../../ui/RemoveTrialButton';
import { WorkButton } from '../../ui/WorkButton';
import styles from './StartScreen.module.css';

export interface SampleActions {
  readonly onOpenBoard: () => void;
  readonly onTryImport: (folder: string) => void;
}

function NextSteps({ sample, onOpenBoard, onTryImport }: SampleActions & { readonly sample: SampleInfo }) {
  const { reportsFolder } = sample;
  const steps = useRef<HTMLDivElement>(null);
  useFocusWhenLost(steps, 'button'); // the button that loaded the sample is gone
  return (
    <div ref={steps} className={styles.buttons}>
      {reportsFolder !== null && (
        <WorkButton
          call="imports.prepare"
          appearance="primary"
          onClick={() => onTryImport(reportsFolder)}
          data-testid={`sample-import-${sample.id}`}
        >
          {strings.start.tryImport}
        </WorkButton>
      )}
      <Button
        appearance={reportsFolder === null ? 'primary' : 'secondary'}
        onClick={onOpenBoard}
        data-testid="start-open-board"
      >
        {strings.start.openBoard}
      </Button>
    </div>
  );
}

function Sample({ sample, ...actions }: SampleActions & { readonly sample: SampleInfo }) {
  const open = useMutation('trial.open'); // the window begins anew with it
  const campaigns = useQuery('directives.list', {});
  const trial = useQuery('trial.state', {});
  const isHere = campaigns.status === 'success' && campaigns.data.some(({ id }) => id === sample.id);
  // in an office's own data the made-up reports have no place, even where its campaign came in some other way
  const isApart = sample.besideOffice === null || (trial.status === 'success' && trial.data.isOpen);
  const isLoaded = isHere && isApart;
  const run = () => void open.run({ sampleId: sample.id });
  return (
    <div className={styles.sample}>
      <h3 className={styles.sampleTitle}>{sample.title}</h3>
      <p className={styles.text}>{fromCore(sample.summary)}</p>
      {isLoaded ? (
        <>
          <Notice tone="success" testId="sample-loaded">
            {strings.start.alreadyLoaded}
          </Notice>
          <NextSteps sample={sample} {...actions} />
        </>
      ) : (
        <div>
          <WorkButton
            call="trial.open"
            disabled={open.isPending}
            aria-label={strings.start.loadNamed(sample.title)}
            onClick={run}
            data-testid={`sample-load-${sample.id}`}
          >
            {open.isPending ? strings.start.loading : strings.start.load}
          </WorkButton>
        </div>
      )}
      <FailureNotice failure={open.failure} onRetry={run} />
    </div>
  );
}

/** There is a trial, and the window shows the office's own data. */
function PutByTrial() {
  const state = useQuery('trial.state', {});
  const open = useMutation('trial.open');
  if (state.status !== 'success' || !state.data.exists || state.data.isOpen) return null;
  return (
    <div className={styles.sample} data-testid="trial-put-by">
      <p className={styles.text}>{strings.trial.there}</p>
      <div className={styles.buttons}>
        <WorkButton
          call="trial.open"
          size="small"
          disabled={open.isPending}
          onClick={() => void open.run({ sampleId: null })}
          data-testid="trial-go-on"
        >
          {strings.trial.goOn}
        </WorkButton>
        <RemoveTrialButton />
      </div>
      <FailureNotice failure={open.failure} />
    </div>
  );
}

/** Campaigns to try the app with, in a store of their own; those without reports are folded away. */
export function SampleList(actions: SampleActions) {
  const samples = useQuery('samples.list', useIsPainted() ? {} : null); // the whole office opens for it
  return (
    <Card title={strings.start.sampleTitle}>
      <QueryView query={samples}>
        {(list) => {
          const [first, ...others] = list;
          if (first === undefined) return <p className={styles.quiet}>{strings.start.noSamples}</p>;
          return (
            <>
              <PutByTrial />
              <Sample sample={first} {...actions} />
              <p className={styles.note}>{strings.start.sampleNote}</p>
              {others.length > 0 && (
                <details className={styles.others}>
                  <summary data-testid="samples-more">{strings.trial.more(others.length)}</summary>
                  {others.map((sample) => (
                    <Sample key={sample.id} sample={sample} {...actions} />
                  ))}
                </details>
              )}
            </>
          );
        }}
      </QueryView>
    </Card>
  );
}
