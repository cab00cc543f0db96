import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { lacksReceiver } from '../../../electron/domain/directiveText/draftDuties';
import { type Corrections, fieldsOf } from '../../../electron/domain/directiveText/fields';
import { leftOutOf } from '../../../electron/domain/directiveText/leftOut';
import type { FormDefinition } from '../../../electron/domain/form';
import { maskedSpansIn } from '../../../electron/domain/personalData/maskText';
import type { UnitGroup } from '../../../electron/domain/unit';
import type { HolidayCalendar } from '../../../electron/domain/workingDays';
import type { DirectiveProposal, DirectiveSummary } from '../../../electron/ipc/contract';
import { UnreadContext, useUnreadTexts } from '../../lib/unread';
import { useUnsaved } from '../../lib/unsaved';
import { useLanding } from '../../lib/useLanding';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DraftAdvice } from '../../ui/DraftAdvice';
import { FailureNotice } from '../../ui/FailureNotice';
import { Card, Spacer, Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import { SAVES } from '../../ui/saves';
import { UnreadNotice } from '../../ui/UnreadNotice';
import { ArrivalNotice } from './ArrivalNotice';
import { ArrivalNumberRow } from './ArrivalNumberRow';
import { FieldPanel } from './FieldPanel';
import { LeftOutNotice, openOf } from './LeftOutNotice';
import { LetterMaskBar } from './LetterMaskBar';
import { LetterText } from './LetterText';
import { LetterMask } from './letterMask';
import styles from './Reading.module.css';
import { ReceiverRow } from './ReceiverRow';
import { choicesOf, draftFrom } from './readingModel';

const words = strings.reading;

/** Pairs of a finding's id and what stands in its place. */
export type TypedCorrections = readonly (readonly [string, string | null])[];

export interface ProposalViewProps {
  readonly proposal: DirectiveProposal;
  readonly typed: TypedCorrections;
  readonly onTyped: (typed: TypedCorrections) => void;
  readonly onAgain: () => void;
  readonly onSaved: (directiveId: string) => void;
}

export function ProposalView(props: ProposalViewProps) {
  const registry = useQuery('units.list', {});
  const kept = useQuery('directives.list', {});
  const known = useQuery('forms.list', {});
  const holidays = useQuery('holidays.get', {});
  const office = useQuery('office.get', {});
  return (
    <QueryView query={registry}>
      {({ groups }) => (
        <QueryView query={kept}>
          {(list) => (
            <QueryView query={known}>
              {({ forms }) => (
                <QueryView query={holidays}>
                  {(calendar) => (
                    <QueryView query={office}>
                      {(own) => (
                        <Proposal
                          {...props}
                          groups={groups}
                          forms={forms}
                          calendar={calendar}
                          office={own?.profile.name ?? null}
                          kept={list}
                        />
                      )}
                    </QueryView>
                  )}
                </QueryView>
              )}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface ProposalProps extends ProposalViewProps {
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  readonly calendar: HolidayCalendar;
  readonly office: string | null;
  readonly kept: readonly DirectiveSummary[];
}

function Proposal(props: ProposalProps) {
  const { proposal, typed, groups, forms, calendar, office, kept, onTyped, onAgain, onSaved } = props;
  const { reading, doubts, fileName } = proposal;
  const landing = useLanding<HTMLDivElement>('input, textarea, select');
  const corrections: Corrections = useMemo(() => new Map(typed), [typed]);
  const [selected, setSelected] = useState<string | null>(null);
  const save = useMutation('directives.save');
  useUnsaved('reading', true);
  const { unread, report } = useUnreadTexts();
  const fields = useMemo(() => fieldsOf(reading), [reading]);
  const changeAll = useCallback(
    (values: Corrections) => onTyped([...new Map([...typed, ...values])]),
    [typed, onTyped],
  );
  const change = useCallback((id: string, value: string | null) => changeAll(new Map([[id, value]])), [changeAll]);
  const choices = useMemo(
    () => choicesOf(reading, corrections, { groups, forms, calendar, office }),
    [reading, corrections, groups, forms, calendar, office],
  );
  const draft = useMemo(
    () =>
      draftFrom(
        reading,
        choices,
        kept.map(({ id }) => id),
      ),
    [reading, choices, kept],
  );
  const namesPeople = useMemo(() => maskedSpansIn(reading.text).length > 0, [reading]);
  const [isMasked, setIsMasked] = useState(true);
  const leftOut = useMemo(() => leftOutOf(reading, choices), [reading, choices]);
  const year = draft.issuedYear ?? new Date().getFullYear();
  const open = openOf(leftOut, corrections);
  const [isAsked, setIsAsked] = useState(false);
  const keep = async () => {
    setIsAsked(false);
    const reply = await save.run({ json: JSON.stringify({ directive: draft, forms: [] }) });
    if (reply?.ok) onSaved(draft.id);
  };
  return (
    <LetterMask value={isMasked && namesPeople}>
      <div className={styles.proposal} data-testid="reading-proposal">
        {namesPeople && <LetterMaskBar isMasked={isMasked} onMask={setIsMasked} />}
        <div className={styles.columns}>
          <Card title={fileName ?? words.pasted}>
            <LetterText text={reading.text} fields={fields} selected={selected} onSelect={setSelected} />
          </Card>
          <div ref={landing} className={styles.side}>
            <FieldPanel
              {...{ reading, doubts, fields, choices, groups, forms, selected }}
              onSelect={setSelected}
              onChange={change}
            />
          </div>
        </div>
        <DraftAdvice directive={draft} />
        <UnreadContext value={report}>
          <ArrivalNumberRow stamp={draft.stamp} {...{ corrections, year }} onChange={changeAll} />
          {lacksReceiver(reading, choices) && <ReceiverRow {...{ corrections, office }} onChange={change} />}
          <ArrivalNotice {...{ reading, choices, year }} onChange={change} />
          <LeftOutNotice items={leftOut} {...{ corrections, groups }} year={year} onChange={change} />
        </UnreadContext>
        {isAsked && (
          <ConfirmDialog
            title={words.leftOutOfDraft.ask(open.length)}
            text={words.leftOutOfDraft.askText}
            confirmLabel={words.leftOutOfDraft.saveWithout}
            onConfirm={() => void keep()}
            onCancel={() => setIsAsked(false)}
          >
            <ul className={styles.leftOutQuotes}>
              {open.map(({ id, lacks, quote }) => (
                <li key={`${id} ${lacks}`}>{quote}</li>
              ))}
            </ul>
          </ConfirmDialog>
        )}
        <UnreadNotice unread={unread} testId="reading-unread" />
        <FailureNotice failure={save.failure} />
        <Toolbar>
          <Button
            appearance="primary"
            disabled={save.isPending || unread.length > 0}
            onClick={() => (open.length > 0 ? setIsAsked(true) : void keep())}
            {...SAVES}
            data-testid="reading-save"
          >
            {words.save}
          </Button>
          <Button onClick={onAgain} data-testid="reading-again">
            {words.again}
          </Button>
          <Spacer />
          <span className={styles.quiet}>{words.found(fields.length, doubts.length)}</span>
        </Toolbar>
      </div>
    </LetterMask>
  );
}
