import { Button } from '@fluentui/react-components';
import type { AppInfo } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { BegunPapers } from '../../ui/BegunPapers';
import { ForWork } from '../../ui/ForWork';
import { Notice } from '../../ui/Notice';
import { Card, Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { type SampleActions, SampleList } from './SampleList';
import styles from './StartScreen.module.css';

export interface StartScreenProps extends SampleActions {
  readonly onOpenOffice: () => void;
  readonly onSetUp: () => void;
  readonly onWrite: () => void;
}

type OfficeActions = Pick<StartScreenProps, 'onOpenOffice' | 'onSetUp' | 'onWrite'> & { readonly isTrial: boolean };

/** The first thing to do: the office; later, what can be done with it. */
function OfficeCard({ isTrial, onOpenOffice, onSetUp, onWrite }: OfficeActions) {
  const office = useQuery('office.get', {});
  const kept = useQuery('setup.get', {});
  const words = strings.setup.card;
  if (office.status !== 'success' || kept.status !== 'success') return null;
  // what is set up belongs to the office's own data, not to a store that goes with the sample
  if (isTrial && (office.data === null || kept.data.entry !== null)) return null;
  const isBegun = kept.data.entry !== null;
  const isReady = office.data !== null && !isBegun;
  return (
    <Card title={words.title} testId="start-office">
      <div className={styles.sample}>
        <p className={styles.text}>{office.data === null ? words.text : words.ready(office.data.profile.name)}</p>
        <div className={styles.buttons}>
          {isReady ? (
            <>
              <ForWork>
                <Button appearance="primary" onClick={onWrite} data-testid="start-write">
                  {words.write}
                </Button>
              </ForWork>
              <ForWork>
                <Button onClick={onSetUp} data-testid="start-set-up">
                  {words.again}
                </Button>
              </ForWork>
              <Button onClick={onOpenOffice} data-testid="start-open-office">
                {words.openOffice}
              </Button>
            </>
          ) : (
            <WorkButton
              call="setup.keep"
              appearance="primary"
              size="large"
              onClick={onSetUp}
              data-testid="start-set-up"
            >
              {isBegun ? words.goOn : words.start}
            </WorkButton>
          )}
        </div>
      </div>
    </Card>
  );
}

function Steps() {
  return (
    <Card title={strings.start.stepsTitle}>
      <ol className={styles.steps}>
        {strings.start.steps.map(({ title, text }) => (
          <li key={title}>
            <span className={styles.stepTitle}>{title}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Welcome({
  info,
  onOpenOffice,
  onSetUp,
  onWrite,
  ...sampleActions
}: StartScreenProps & { readonly info: AppInfo }) {
  return (
    <>
      <div className={styles.hero}>
        <h2 className={styles.welcome}>{strings.start.welcome}</h2>
        <p className={styles.lead}>{strings.start.lead}</p>
      </div>
      {info.notices.map(({ text }) => (
        <Notice key={text} tone="warning" testId="start-notice">
          {fromCore(text)}
        </Notice>
      ))}
      <BegunPapers />
      <div className={styles.columns}>
        <div className={styles.column}>
          <OfficeCard isTrial={info.isTrial} onOpenOffice={onOpenOffice} onSetUp={onSetUp} onWrite={onWrite} />
          <SampleList {...sampleActions} />
          <Card title={strings.start.dataTitle}>
            <p className={styles.text}>{strings.start.dataText}</p>
            <span className={styles.path} data-testid="start-data-folder">
              {info.dataFolder}
            </span>
          </Card>
        </div>
        <Steps />
      </div>
    </>
  );
}

/** First start: what the app is for, sample data to try, what was found wrong at opening, where the data lives. */
export function StartScreen(props: StartScreenProps) {
  const info = useQuery('app.info', {});
  return (
    <Page>
      <QueryView query={info}>{(data) => <Welcome {...props} info={data} />}</QueryView>
    </Page>
  );
}
