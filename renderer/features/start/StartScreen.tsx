import { Button } from '@fluentui/react-components';
import type { AppInfo } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { Card, Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { type SampleActions, SampleList } from './SampleList';
import styles from './StartScreen.module.css';

export interface StartScreenProps extends SampleActions {
  readonly onOpenOffice: () => void;
}

function OfficeCard({ hasOffice, onOpenOffice }: { readonly hasOffice: boolean; readonly onOpenOffice: () => void }) {
  return (
    <Card title={vi.start.officeTitle}>
      <div className={styles.row}>
        <p className={styles.text}>{hasOffice ? vi.start.officeReady : vi.start.officeMissing}</p>
        <Button onClick={onOpenOffice} data-testid="start-open-office">
          {vi.start.openOffice}
        </Button>
      </div>
    </Card>
  );
}

function Steps() {
  return (
    <Card title={vi.start.stepsTitle}>
      <ol className={styles.steps}>
        {vi.start.steps.map(({ title, text }) => (
          <li key={title}>
            <span className={styles.stepTitle}>{title}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Welcome({ info, onOpenOffice, ...sampleActions }: StartScreenProps & { readonly info: AppInfo }) {
  return (
    <>
      <div className={styles.hero}>
        <h2 className={styles.welcome}>{vi.start.welcome}</h2>
        <p className={styles.lead}>{vi.start.lead}</p>
      </div>
      {info.notices.map(({ text }) => (
        <Notice key={text} tone="warning" testId="start-notice">
          {text}
        </Notice>
      ))}
      <div className={styles.columns}>
        <div className={styles.column}>
          <SampleList {...sampleActions} />
          <OfficeCard hasOffice={info.hasOffice} onOpenOffice={onOpenOffice} />
          <Card title={vi.start.dataTitle}>
            <p className={styles.text}>{vi.start.dataText}</p>
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
