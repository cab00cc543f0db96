import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { SampleInfo } from '../../../electron/ipc/contract';
import { useFocusWhenLost } from '../../lib/useFocusWhenLost';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Card } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
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
        <Button
          appearance="primary"
          onClick={() => onTryImport(reportsFolder)}
          data-testid={`sample-import-${sample.id}`}
        >
          {vi.start.tryImport}
        </Button>
      )}
      <Button
        appearance={reportsFolder === null ? 'primary' : 'secondary'}
        onClick={onOpenBoard}
        data-testid="start-open-board"
      >
        {vi.start.openBoard}
      </Button>
    </div>
  );
}

function Sample({ sample, ...actions }: SampleActions & { readonly sample: SampleInfo }) {
  const load = useMutation('samples.load');
  const [isAsking, setIsAsking] = useState(false);
  const run = async () => {
    await load.run({ sampleId: sample.id });
    setIsAsking(false);
  };
  const campaigns = useQuery('directives.list', {});
  const isLoaded = campaigns.status === 'success' && campaigns.data.some(({ id }) => id === sample.id);
  const units = load.state.status === 'success' ? formatCount(load.state.value.units) : null;
  return (
    <div className={styles.sample}>
      <h3 className={styles.sampleTitle}>{sample.title}</h3>
      <p className={styles.text}>{sample.summary}</p>
      {isLoaded || units !== null ? (
        <>
          <Notice tone="success" testId="sample-loaded">
            {units === null ? vi.start.alreadyLoaded : vi.start.loaded(units)}
          </Notice>
          <NextSteps sample={sample} {...actions} />
        </>
      ) : (
        <div>
          <Button
            appearance="primary"
            disabled={load.isPending}
            aria-label={vi.start.loadNamed(sample.title)}
            onClick={sample.besideOffice === null ? run : () => setIsAsking(true)}
            data-testid={`sample-load-${sample.id}`}
          >
            {load.isPending ? vi.start.loading : vi.start.load}
          </Button>
        </div>
      )}
      {isAsking && sample.besideOffice !== null && (
        <ConfirmDialog
          title={vi.start.besideTitle}
          text={vi.start.besideText(sample.besideOffice)}
          confirmLabel={vi.start.besideConfirm}
          isPending={load.isPending}
          onConfirm={run}
          onCancel={() => setIsAsking(false)}
        />
      )}
      <FailureNotice failure={load.failure} onRetry={run} />
    </div>
  );
}

/** Campaigns to try the app with. */
export function SampleList(actions: SampleActions) {
  const samples = useQuery('samples.list', {});
  return (
    <Card title={vi.start.sampleTitle}>
      <QueryView query={samples}>
        {(list) =>
          list.length === 0 ? (
            <p className={styles.quiet}>{vi.start.noSamples}</p>
          ) : (
            <>
              {list.map((sample) => (
                <Sample key={sample.id} sample={sample} {...actions} />
              ))}
              <p className={styles.note}>{vi.start.sampleNote}</p>
            </>
          )
        }
      </QueryView>
    </Card>
  );
}
