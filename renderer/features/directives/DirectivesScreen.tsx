import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Directive } from '../../../electron/domain/directive';
import { formatCount } from '../../../electron/domain/numbers';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { AdviceList } from '../../ui/AdviceList';
import { EmptyState } from '../../ui/EmptyState';
import { Facts } from '../../ui/Facts';
import { FailureNotice } from '../../ui/FailureNotice';
import { ForWork } from '../../ui/ForWork';
import { HistoryButton } from '../../ui/HistoryButton';
import { DocumentText20Regular, Edit16Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { OwnReportList } from '../../ui/ownReports/OwnReportList';
import { Card, Page } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { AllForms } from './AllForms';
import { AttachmentList } from './AttachmentList';
import { ClauseList } from './ClauseList';
import { CloseCampaign } from './CloseCampaign';
import { ClosedCampaign } from './ClosedCampaign';
import { DesignButton } from './DesignButton';
import styles from './Directives.module.css';
import { numberLine, stampWords } from './directiveWords';
import type { DirectiveEditorProps } from './editor/DirectiveEditor';
import { blankDirective } from './editor/editorModel';
import { ResumedEditor } from './editor/ResumedEditor';
import { FormList } from './FormList';
import { OpenQuestions } from './OpenQuestions';
import { RemoveDraft } from './RemoveDraft';
import { RowsBehind } from './RowsBehind';
import { TargetCard } from './TargetCard';
import { UndoAmendment } from './UndoAmendment';

const words = strings.directives;

export interface DirectivesScreenProps {
  /** null: none is kept yet; a new one can be entered. */
  readonly directiveId: string | null;
  /** Another screen asked for a new one. */
  readonly isEntering: boolean;
  /** It was entered, or given up. */
  readonly onEntered: () => void;
  readonly onOpenStart: () => void;
  readonly onOpenPaper: () => void;
  /** Another paper was entered and should be looked at. */
  readonly onChoose: (directiveId: string) => void;
}

type Editing = 'new' | 'kept' | null;

/** The paper everything follows from: who has to do what, report what, by when; entered and amended here too. */
export function DirectivesScreen(props: DirectivesScreenProps) {
  const { directiveId, isEntering, onEntered, onOpenPaper, onChoose } = props;
  const [editing, setEditing] = useState<Editing>(isEntering ? 'new' : null);
  const detail = useQuery('directives.get', directiveId === null ? null : { directiveId });
  const close = () => {
    setEditing(null);
    onEntered();
  };
  const done = (id: string) => {
    close();
    onChoose(id);
  };
  if (editing === 'new') return <NewDirective onSaved={done} onClose={close} />;
  if (directiveId === null) return <NoDirective onCreate={() => setEditing('new')} onOpenStart={props.onOpenStart} />;
  return (
    <Page isFilled={editing === 'kept'}>
      <QueryView query={detail}>
        {(data) =>
          editing === 'kept' ? (
            <ResumedEditor
              initial={data.directive}
              isInForce={!data.directive.isDraft}
              attachments={data.attachments}
              onSaved={done}
              onClose={() => setEditing(null)}
            />
          ) : (
            <Detail
              detail={data}
              onOpenPaper={onOpenPaper}
              onEdit={setEditing}
              onClosed={() => onChoose(directiveId)}
            />
          )
        }
      </QueryView>
    </Page>
  );
}

function NewDirective({ onSaved, onClose }: Pick<DirectiveEditorProps, 'onSaved' | 'onClose'>) {
  const office = useQuery('office.get', {});
  return (
    <Page isFilled>
      <QueryView query={office}>
        {(data) => (
          <ResumedEditor
            initial={blankDirective(data?.profile ?? null)}
            isInForce={false}
            attachments={[]}
            onSaved={onSaved}
            onClose={onClose}
          />
        )}
      </QueryView>
    </Page>
  );
}

function NoDirective({ onCreate, onOpenStart }: { readonly onCreate: () => void; readonly onOpenStart: () => void }) {
  return (
    <Page isFilled>
      <EmptyState icon={<DocumentText20Regular fontSize={40} />} title={words.empty} todo={strings.campaign.noneHint}>
        <WorkButton call="directives.save" appearance="primary" onClick={onCreate} data-testid="directive-create">
          {strings.editor.create}
        </WorkButton>
        <Button onClick={onOpenStart} data-testid="go-to-start">
          {strings.campaign.goToStart}
        </Button>
      </EmptyState>
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

/** Papers this one carries out, amends or belongs to; those among the bases are there already. */
function Links({ links }: { readonly links: Directive['links'] }) {
  const told = links.filter(({ relation }) => relation !== 'basis');
  if (told.length === 0) return null;
  return <List items={told.map(({ relation, quote }) => `${strings.editor.relations[relation]}: ${quote}`)} />;
}

interface DetailProps {
  readonly detail: DirectiveDetail;
  readonly onOpenPaper: () => void;
  readonly onEdit: (editing: Editing) => void;
  /** The campaign is closed now; it stays on screen. */
  readonly onClosed: () => void;
}

function Head({ detail: { directive, isAmended, closing }, onOpenPaper, onEdit, onClosed }: DetailProps) {
  const actions = (
    <span className={styles.actions}>
      <ForWork>
        <Button size="small" icon={<Edit16Regular />} onClick={() => onEdit('kept')} data-testid="directive-edit">
          {strings.editor.edit}
        </Button>
      </ForWork>
      {directive.isDraft && <RemoveDraft directive={directive} />}
      {!directive.isDraft && closing === null && <CloseCampaign directive={directive} onClosed={onClosed} />}
      {isAmended && <UndoAmendment directiveId={directive.id} />}
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
            [
              words.addressees,
              directive.addressees.length === 0 ? null : <List key="addressees" items={directive.addressees} />,
            ],
            [strings.editor.sections.stamp, directive.stamp === null ? null : stampWords(directive.stamp)],
            [
              words.signer,
              `${[...directive.authorityLines, ...(directive.otherTitleLines ?? [])].join(', ')} ${directive.signerName}`,
            ],
          ]}
        />
      </div>
    </Card>
  );
}

function Advice({ directiveId }: { readonly directiveId: string }) {
  const advice = useQuery('directives.advice', { directiveId });
  if (advice.status === 'error') return <FailureNotice failure={advice.failure} />;
  return advice.status === 'success' ? <AdviceList advice={advice.data} /> : null;
}

function Detail(props: DetailProps) {
  const { detail, onEdit } = props;
  const { directive, forms, obligations, attachments } = detail;
  return (
    <div className={styles.columns} data-testid="directive-detail">
      <div className={styles.column}>
        {directive.isDraft && (
          <Notice tone="info">
            {strings.editor.draftNotice} <ForWork>{strings.editor.draftTodo}</ForWork>
          </Notice>
        )}
        {detail.closing !== null && <ClosedCampaign directive={directive} closing={detail.closing} />}
        <OpenQuestions detail={detail} />
        <RowsBehind directiveId={directive.id} />
        <Advice directiveId={directive.id} />
        <div data-row-menu>
          <Head {...props} />
        </div>
        {detail.notRegistered !== null && (
          <Notice tone="info" testId="directive-not-registered">
            {detail.notRegistered}
          </Notice>
        )}
        <Card title={words.clauses}>
          <ClauseList detail={detail} />
        </Card>
      </div>
      <div className={styles.column}>
        <TargetCard directive={directive} />
        <Card
          title={words.forms}
          actions={
            <>
              <AllForms />
              <DesignButton detail={detail} />
            </>
          }
        >
          <FormList forms={forms} indicators={directive.indicators} />
          <p className={styles.quiet}>{words.obligations(formatCount(obligations))}</p>
        </Card>
        <OwnReportList directiveId={directive.id} />
        <Card title={words.legalBases}>
          {directive.legalBases.length === 0 && <p className={styles.quiet}>{words.noBases}</p>}
          <List items={directive.legalBases.map(({ quote }) => quote)} />
          <Links links={directive.links} />
        </Card>
        {attachments.length > 0 && (
          <Card title={strings.editor.attachments}>
            <AttachmentList directiveId={directive.id} attachments={attachments} />
          </Card>
        )}
        <div>
          <WorkButton call="directives.save" size="small" onClick={() => onEdit('new')} data-testid="directive-create">
            {strings.editor.create}
          </WorkButton>
        </div>
      </div>
    </div>
  );
}
