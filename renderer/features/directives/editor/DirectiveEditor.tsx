import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isAnyOtherCycle, isAnyOtherHour } from '../../../../electron/domain/changedHours';
import type { Directive } from '../../../../electron/domain/directive';
import type { DirectiveAttachment, Output } from '../../../../electron/ipc/contract';
import { formatTime } from '../../../lib/formatting';
import { UnreadContext, useUnreadTexts } from '../../../lib/unread';
import { settleUnsaved, useUnsaved } from '../../../lib/unsaved';
import { useClosedAt } from '../../../lib/useClosedAt';
import { useFocusAdded } from '../../../lib/useFocusAdded';
import { useLanding } from '../../../lib/useLanding';
import { useQuery } from '../../../lib/useQuery';
import { useUndoKey } from '../../../lib/useUndoKey';
import { strings } from '../../../text/vi';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DraftAdvice } from '../../../ui/DraftAdvice';
import { FailureNotice } from '../../../ui/FailureNotice';
import { ArrowUndo20Regular } from '../../../ui/icons';
import { Notice } from '../../../ui/Notice';
import { Card, Spacer, Toolbar } from '../../../ui/Page';
import { SAVES } from '../../../ui/saves';
import { UnreadNotice } from '../../../ui/UnreadNotice';
import { typingYear } from '../directiveWords';
import { AmendDialog } from './AmendDialog';
import { AttachmentCard } from './AttachmentCard';
import { ClauseFields } from './ClauseFields';
import { ClosingFields } from './ClosingFields';
import styles from './Editor.module.css';
import { type Lack, lacksOf, lacksOfDraft, newClause } from './editorModel';
import { HeadFields, StampFields } from './HeadFields';
import { PaperView } from './PaperView';
import { putBack, type RemovedParts, removedBetween } from './removedParts';
import { SubjectFields } from './SubjectFields';
import { TargetFields } from './TargetFields';
import { useGiveOutKey } from './useGiveOutKey';
import { useKeptEntry } from './useKeptEntry';
import { useSaving } from './useSaving';
import { WordingAdvice } from './WordingAdvice';

const words = strings.editor;

export interface DirectiveEditorProps {
  /** Where it begins: a blank paper, one read from a text, or one that is kept (then `id` is not empty). */
  readonly initial: Directive;
  /** What was typed before the app was last closed; undefined: begin with `initial`. */
  readonly start?: Directive;
  /** Rows of reports hang on it already. */
  readonly isInForce: boolean;
  readonly attachments: readonly DirectiveAttachment[];
  readonly onSaved: (directiveId: string) => void;
  readonly onClose: () => void;
}

/** One phrase for all that one clause or rate lacks. */
function lackTexts(lacks: readonly Lack[]): readonly string[] {
  const places = [...new Set(lacks.map(({ place, of }) => `${place}/${of}`))];
  return places.map((name) => {
    const here = lacks.filter(({ place, of }) => `${place}/${of}` === name);
    const text = here.map(({ key }) => words.lacks[key]).join(strings.listSeparator);
    const of = here[0]?.of ?? null;
    if (of === null) return text;
    return here[0]?.place === 'clauses' ? words.ofClause(of, text) : words.ofIndicator(of, text);
  });
}

/** What the paper is to be kept as. */
type Purpose = 'draft' | 'whole';

/** @param purpose null: nobody has tried to keep it yet, so nothing is missed */
function lacksFor(directive: Directive, purpose: Purpose | null): readonly Lack[] {
  if (purpose === null) return [];
  return purpose === 'draft' ? lacksOfDraft(directive) : lacksOf(directive);
}

/** A paper being entered or amended, in the order in which it stands on the sheet, with the sheet beside it. */
export function DirectiveEditor(props: DirectiveEditorProps) {
  const { initial, start = initial, isInForce, attachments } = props;
  const [origin] = useState(initial); // attaching a file brings the paper anew, with nothing of it changed
  const [directive, setDirective] = useState(start);
  const forget = useKeptEntry(directive, origin);
  const onSaved = (directiveId: string) => {
    settleUnsaved('directive');
    forget();
    props.onSaved(directiveId);
  };
  const onClose = () => {
    settleUnsaved('directive');
    forget();
    props.onClose();
  };
  const [checked, setChecked] = useState<Purpose | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const { unread, report } = useUnreadTexts();
  const [removed, setRemoved] = useState<readonly RemovedParts[]>([]);
  const change = (next: Directive) => {
    const gone = removedBetween(directive, next);
    if (gone.length > 0) setRemoved([...removed, gone]);
    setDirective(next);
  };
  const takeBack = () => {
    setDirective(putBack(directive, removed.at(-1) ?? []));
    setRemoved(removed.slice(0, -1));
  };
  const [mendings, setMendings] = useState(0);
  const mend = (next: Directive) => {
    setDirective(next);
    setMendings(mendings + 1); // boxes keep their text as typed, so they begin anew with the mended one
  };
  const form = useLanding<HTMLDivElement>('input:not([type="checkbox"])');
  useUndoKey(removed.length > 0, takeBack, form);
  useFocusAdded(form);
  const closedAt = useClosedAt(origin.id);
  const saving = useSaving({ directive, isInForce, waiting, onSaved });
  const isDirty = directive !== origin || waiting.length > 0 || unread.length > 0;
  useUnsaved('directive', isDirty);
  const lacks = lacksFor(directive, checked);
  const checkThen = (purpose: Purpose, keep: () => Promise<void>) => {
    setChecked(purpose);
    if (lacksFor(directive, purpose).length === 0 && unread.length === 0) void keep();
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  useGiveOutKey(() => {
    if (!saving.isPending) checkThen('whole', saving.apply);
  });
  return (
    <div className={styles.editor} data-testid="directive-editor">
      <div className={styles.columns}>
        <div ref={form} className={styles.form}>
          <UnreadContext value={report}>
            <Sections
              key={mendings}
              directive={directive}
              isChecked={checked === 'whole'}
              isNameChecked={checked !== null}
              onChange={change}
            />
          </UnreadContext>
          <AttachmentCard
            directiveId={initial.id === '' ? null : initial.id}
            attachments={attachments}
            waiting={waiting}
            onWait={setWaiting}
          />
        </div>
        <div className={styles.side}>
          <DraftAdvice directive={directive} />
          <WordingAdvice directive={directive} isDisabled={unread.length > 0} onMend={mend} />
          <PaperView directive={directive} />
        </div>
      </div>
      {lacks.length > 0 && (
        <Notice tone="error" testId="editor-lacks">
          {words.lacking} {lackTexts(lacks).join(words.lackSeparator)}.
        </Notice>
      )}
      {checked !== null && <UnreadNotice unread={unread} testId="editor-unread" />}
      <FailureNotice failure={saving.asked === null ? saving.failure : null} />
      <Toolbar>
        <Button
          appearance="primary"
          disabled={saving.isPending}
          onClick={() => checkThen('whole', saving.apply)}
          aria-keyshortcuts="Control+Enter"
          {...(isInForce && SAVES)}
          data-testid="editor-apply"
        >
          {isInForce ? words.applyAmended : words.apply}
        </Button>
        {!isInForce && (
          <Button
            disabled={saving.isPending}
            onClick={() => checkThen('draft', saving.keepDraft)}
            {...SAVES}
            data-testid="editor-draft"
          >
            {words.keepDraft}
          </Button>
        )}
        <Button onClick={() => (isDirty ? setIsLeaving(true) : onClose())} data-testid="editor-close">
          {strings.actions.cancel}
        </Button>
        {removed.length > 0 && (
          <Button icon={<ArrowUndo20Regular />} onClick={takeBack} data-testid="editor-put-back">
            {words.putBack}
          </Button>
        )}
        <Spacer />
        {isDirty && <span className={styles.quiet}>{strings.office.unsaved}</span>}
      </Toolbar>
      {saving.asked !== null && (
        <AmendDialog
          {...(closedAt !== null && { note: strings.closing.amend(formatTime(closedAt)) })}
          preview={saving.asked}
          isOtherCycle={isAnyOtherCycle(origin, directive)}
          hours={
            isAnyOtherHour(origin, directive)
              ? { from: saving.hoursFrom, year: typingYear(directive), onChoose: saving.showFrom }
              : undefined
          }
          isPending={saving.isPending}
          failure={saving.failure}
          onConfirm={saving.confirm}
          onClose={saving.cancel}
        />
      )}
      {isLeaving && (
        <ConfirmDialog
          title={words.leaveTitle}
          text={words.leaveText}
          confirmLabel={words.leave}
          onConfirm={onClose}
          onCancel={() => setIsLeaving(false)}
        />
      )}
    </div>
  );
}

interface SectionsProps {
  readonly directive: Directive;
  readonly isChecked: boolean;
  readonly isNameChecked: boolean;
  readonly onChange: (next: Directive) => void;
}

function Sections(props: SectionsProps) {
  const { directive, onChange } = props;
  const registry = useQuery('units.list', {});
  const known = useQuery('forms.list', {});
  const groups = registry.status === 'success' ? registry.data.groups : [];
  const measures = registry.status === 'success' ? countedMeasures(registry.data) : [];
  const forms =
    known.status === 'success' ? [...new Map(known.data.forms.map((form) => [form.id, form])).values()] : [];
  return (
    <>
      <Card title={words.sections.stamp}>
        <StampFields {...props} />
      </Card>
      <Card title={words.sections.head}>
        <HeadFields {...props} />
      </Card>
      <Card title={words.sections.subject}>
        <SubjectFields {...props} />
      </Card>
      <Card title={words.sections.clauses}>
        {groups.length === 0 && <p className={styles.quiet}>{words.noGroups}</p>}
        {directive.clauses.map((clause) => (
          <ClauseFields key={clause.id} {...props} clause={clause} groups={groups} forms={forms} />
        ))}
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => onChange({ ...directive, clauses: [...directive.clauses, newClause(directive.clauses)] })}
            data-testid="editor-add-clause"
          >
            {words.addClause}
          </Button>
        </div>
      </Card>
      <Card title={words.sections.targets}>
        <TargetFields {...props} groups={groups} forms={forms} measures={measures} />
      </Card>
      <Card title={words.sections.closing}>
        <ClosingFields {...props} />
      </Card>
    </>
  );
}

/** Baseline figures that some unit has, by the names clerks gave them. */
function countedMeasures({ baselines, measures }: Pick<Output<'units.list'>, 'baselines' | 'measures'>) {
  const labels = new Map(measures.map(({ key, label }) => [key, label]));
  const keys = new Set(baselines.map(({ measureKey }) => measureKey));
  return [...keys].map((key) => ({ key, label: labels.get(key) ?? key }));
}
