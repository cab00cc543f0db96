import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { upperForms as upperWords } from '../../text/upperForms';
import { strings } from '../../text/vi';
import { AfterClosing } from '../../ui/AfterClosing';
import { EmptyState } from '../../ui/EmptyState';
import { MailAlert20Regular } from '../../ui/icons';
import { NeedsOffice } from '../../ui/NeedsOffice';
import { Page } from '../../ui/Page';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { BlankFormsButton } from './BlankForms';
import { CutNotice } from './CutNotice';
import { FormsForAll } from './FormsForAll';
import { PAPER_ACTIONS, PaperActions } from './PaperActions';
import { PaperFieldsRow } from './PaperFieldsRow';
import { PaperList } from './PaperList';
import { PaperPreview } from './PaperPreview';
import { PaperRecipients } from './PaperRecipients';
import styles from './Papers.module.css';
import {
  type BlankForm,
  blankFormsOf,
  hasFields,
  isForm,
  NO_FIELDS,
  type PaperChoice,
  type PaperFields,
  paperRequest,
} from './paperModel';
import { RemarksButton } from './RemarksDialog';
import { ReminderList } from './ReminderList';

export interface PapersScreenProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  /** A paper another screen asked for. */
  readonly wanted: { readonly serial: number; readonly wish: PaperChoice } | null;
  /** Excel forms of the level above: a screen of their own. */
  readonly upperForms: ReactNode;
}

/** Typing a number should not print the paper again at every digit. */
const PREVIEW_DELAY_MS = 350;

let lastSerialTaken = 0; // a wish is fulfilled once, also when the screen is shown again

function useWanted(wanted: PapersScreenProps['wanted'], onWish: (choice: PaperChoice) => void) {
  const take = useEffectEvent(onWish);
  useEffect(() => {
    if (!wanted || wanted.serial <= lastSerialTaken) return;
    lastSerialTaken = wanted.serial;
    take(wanted.wish);
  }, [wanted]);
}

/** Opening the reminders shows the first letter at once; which one is looked at next is up to the clerk. */
function useFirstReminder(directiveId: string, at: LocalTime, wish: PaperChoice): PaperChoice {
  const isOpen = wish.kind === 'reminder' && wish.unitId === null;
  const needs = useQuery('reminders.list', isOpen ? { directiveId, at } : null);
  const first = needs.status === 'success' ? (needs.data[0]?.unitId ?? null) : null;
  return isOpen ? { kind: 'reminder', unitId: first } : wish;
}

/** The blank forms of the campaign; null while they are not known. */
function useBlankForms(directiveId: string): readonly BlankForm[] | null {
  const detail = useQuery('directives.get', { directiveId });
  return detail.status === 'success' ? blankFormsOf(detail.data) : null;
}

/** A form chosen in another campaign that this one does not ask for gives way to the report. */
function withoutForeignForm(wish: PaperChoice, forms: readonly BlankForm[] | null): PaperChoice {
  const isForeign = isForm(wish.kind) && forms !== null && !forms.some((form) => isOf(form, wish));
  return isForeign ? { kind: 'report', unitId: null } : wish;
}

/** A choice without a form means the first of its kind. */
function isOf({ kind, formId, isFirst }: BlankForm, wish: PaperChoice): boolean {
  return kind === wish.kind && (wish.formId === undefined ? isFirst : formId === wish.formId);
}

/** A letter was asked for to a unit that needs none (any more): there is nothing to print or to save. */
function useIsNeedless(directiveId: string, at: LocalTime, { kind, unitId }: PaperChoice): boolean {
  const isAsked = kind === 'reminder' && unitId !== null;
  const needs = useQuery('reminders.list', isAsked ? { directiveId, at } : null);
  const isKnown = isAsked && needs.status === 'success' && !needs.isRefreshing;
  return isKnown && !needs.data.some((need) => need.unitId === unitId);
}

/** Every paper of the campaign: chosen at the left, seen as it will be printed at the right. */
export function PapersScreen({ directiveId, asOf, wanted, upperForms }: PapersScreenProps) {
  const [wish, setWish] = useState<PaperChoice>({ kind: 'report', unitId: null });
  const [fields, setFields] = useState<PaperFields>(NO_FIELDS);
  const [isUpper, setIsUpper] = useState(false);
  const { unread, report } = useUnreadTexts();
  useWanted(wanted, (wished) => {
    setIsUpper(false);
    setWish(wished);
    setFields((before) => ({ ...before, number: '', issuedOn: null })); // those were of another paper
  });
  const forms = useBlankForms(directiveId);
  const choice = withoutForeignForm(useFirstReminder(directiveId, asOf, wish), forms);
  const isNeedless = useIsNeedless(directiveId, asOf, choice);
  const request = isNeedless ? null : paperRequest(directiveId, asOf, choice, fields);
  const settledNumber = useSettled(fields.number, PREVIEW_DELAY_MS);
  const shown = paperRequest(directiveId, asOf, choice, { ...fields, number: settledNumber });
  return (
    <Page isFilled>
      <div className={styles.split}>
        <div className={styles.side}>
          <PaperList
            kind={isUpper ? null : choice.kind}
            formId={choice.formId}
            forms={forms ?? []}
            onChoose={(kind, formId) => {
              setIsUpper(false);
              setWish({ kind, unitId: null, formId });
            }}
          />
          <BlankFormsButton directiveId={directiveId} />
          <Button aria-pressed={isUpper} onClick={() => setIsUpper(true)} data-testid="papers-upper">
            {upperWords.tab}
          </Button>
          {!isUpper && choice.kind === 'reminder' && (
            <ReminderList
              directiveId={directiveId}
              asOf={asOf}
              fields={fields}
              isUnread={unread.length > 0}
              unitId={choice.unitId}
              onChoose={(unitId) => setWish({ kind: 'reminder', unitId })}
            />
          )}
        </div>
        {isUpper ? (
          <div className={styles.upper}>{upperForms}</div>
        ) : (
          <div className={styles.paper}>
            <UnreadContext value={report}>
              <PaperFieldsRow
                kind={choice.kind}
                directiveId={directiveId}
                fields={fields}
                asOf={choice.snapshot?.asOf ?? asOf}
                dataHour={choice.snapshot?.dataHour ?? choice.cut?.dataHour}
                extra={
                  // a frozen report's remarks are frozen with it
                  request?.kind === 'report' &&
                  request.snapshotId === undefined && (
                    <RemarksButton directiveId={directiveId} at={request.at} cut={request.cut} />
                  )
                }
                onChange={setFields}
              />
            </UnreadContext>
            <AfterClosing directiveId={directiveId} asOf={choice.snapshot?.asOf ?? asOf} />
            <UnreadNotice unread={unread} testId="paper-unread" />
            {request !== null && hasFields(choice.kind) && (
              <PaperRecipients
                kind={choice.kind}
                directiveId={directiveId}
                unitId={choice.unitId}
                day={fields.issuedOn ?? dayOf(asOf)}
              />
            )}
            <NeedsOffice>
              {request === null || shown === null ? (
                <EmptyState
                  icon={<MailAlert20Regular fontSize={40} />}
                  title={strings.papers.kinds.reminder}
                  hint={isNeedless ? strings.papers.reminders.notNeeded : strings.papers.preview.choose}
                  next={['board']}
                />
              ) : (
                <>
                  {choice.kind === 'report' && (
                    <CutNotice
                      cut={choice.cut}
                      snapshot={choice.snapshot}
                      onReset={() => setWish({ kind: 'report', unitId: null })}
                    />
                  )}
                  <PaperActions
                    key={JSON.stringify(choice)}
                    request={request}
                    isUnread={unread.length > 0}
                    onNumbered={(taken) => setFields({ ...fields, ...taken })}
                  />
                  {isForm(choice.kind) && choice.formId === undefined && (
                    <FormsForAll directiveId={directiveId} asOf={asOf} kind={choice.kind} />
                  )}
                  <div className={styles.shown} data-row-menu data-menu-from={PAPER_ACTIONS}>
                    <PaperPreview request={shown} />
                  </div>
                </>
              )}
            </NeedsOffice>
          </div>
        )}
      </div>
    </Page>
  );
}
