import { Button } from '@fluentui/react-components';
import type { Directive } from '../../../electron/domain/directive';
import { formatCount } from '../../../electron/domain/numbers';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { Facts } from '../../ui/Facts';
import { HistoryButton } from '../../ui/HistoryButton';
import { DocumentText20Regular } from '../../ui/icons';
import { Card, Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { ClauseList } from './ClauseList';
import { DesignButton } from './DesignButton';
import styles from './Directives.module.css';
import { numberLine } from './directiveWords';
import { FormList } from './FormList';
import { TargetCard } from './TargetCard';

const words = vi.directives;

export interface DirectivesScreenProps {
  readonly directiveId: string;
  readonly onOpenPaper: () => void;
}

/** The paper everything follows from: who has to do what, report what, by when. */
export function DirectivesScreen({ directiveId, onOpenPaper }: DirectivesScreenProps) {
  const detail = useQuery('directives.get', { directiveId });
  return (
    <Page>
      <QueryView query={detail}>{(data) => <Detail detail={data} onOpenPaper={onOpenPaper} />}</QueryView>
    </Page>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Head({ directive, onOpenPaper }: { readonly directive: Directive; readonly onOpenPaper: () => void }) {
  const actions = (
    <span className={styles.actions}>
      <HistoryButton kind="directive" subjectId={directive.id} name={directive.shortName} size="small" />
      <Button size="small" icon={<DocumentText20Regular />} onClick={onOpenPaper} data-testid="directive-open-paper">
        {words.openPaper}
      </Button>
    </span>
  );
  return (
    <Card title={`${directive.kind} – ${directive.issuerLines.join(' ')}`} actions={actions}>
      <div className={styles.head}>
        <span className={styles.number}>{numberLine(directive)}</span>
        <p className={styles.subject}>
          {directive.hasTypeTitle ? directive.subject : words.subject(directive.subject)}
        </p>
      </div>
      <div className={styles.facts}>
        <Facts
          facts={[
            [words.addressees, <List key="addressees" items={directive.addressees} />],
            [words.signer, `${directive.authorityLines.join(', ')} ${directive.signerName}`],
          ]}
        />
      </div>
    </Card>
  );
}

function Detail({ detail, onOpenPaper }: { readonly detail: DirectiveDetail; readonly onOpenPaper: () => void }) {
  const { directive, forms, obligations } = detail;
  return (
    <div className={styles.columns} data-testid="directive-detail">
      <div className={styles.column}>
        <Head directive={directive} onOpenPaper={onOpenPaper} />
        <Card title={words.clauses}>
          <ClauseList detail={detail} />
        </Card>
      </div>
      <div className={styles.column}>
        <TargetCard directive={directive} />
        <Card title={words.forms} actions={<DesignButton detail={detail} />}>
          <FormList forms={forms} />
          <p className={styles.quiet}>{words.obligations(formatCount(obligations))}</p>
        </Card>
        <Card title={words.legalBases}>
          <List items={directive.legalBases.map(({ quote }) => quote)} />
        </Card>
      </div>
    </div>
  );
}
