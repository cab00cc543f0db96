import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TotalsQuestion } from '../../../electron/domain/summary/dataHour';
import { lastOfSameCut, type SnapshotHead } from '../../../electron/domain/summary/snapshot';
import { countOrDash, formatPeriod, formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Snapshots.module.css';
import { movedIndicators, undecidedUnits } from './snapshotModel';

const words = strings.summary.snapshots;
const NEW = 'new';

export interface FreezeButtonProps {
  readonly question: TotalsQuestion;
}

/**
 * Freezes what is on screen: a summary of its own, or the next version of the last one.
 * @param unsaved choices that stand on screen and would not be in it
 */
export function FreezeButton({ question, unsaved = 0 }: FreezeButtonProps & { readonly unsaved?: number }) {
  const [isOpen, setIsOpen] = useState(false);
  const freeze = useMutation('snapshots.freeze');
  const open = () => {
    freeze.reset();
    setIsOpen(true);
  };
  return (
    <>
      {unsaved > 0 && (
        <div className={styles.ownLine}>
          <Notice tone="warning" testId="freeze-unsaved">
            {words.unsaved(countOrDash(unsaved))}
          </Notice>
        </div>
      )}
      <WorkButton
        call="snapshots.freeze"
        size="small"
        appearance="primary"
        disabled={unsaved > 0}
        onClick={open}
        data-testid="freeze-open"
      >
        {words.freeze}
      </WorkButton>
      {freeze.state.status === 'success' && !isOpen && (
        <div className={styles.ownLine}>
          <Notice tone="success" testId="frozen">
            {words.frozen(words.name(freeze.state.value), formatTime(freeze.state.value.asOf))}
          </Notice>
        </div>
      )}
      {isOpen && (
        <FreezeDialog
          question={question}
          isPending={freeze.isPending}
          failure={freeze.failure}
          onCancel={() => setIsOpen(false)}
          onFreeze={async (replacesId, reason) => {
            const made = { ...question, reason, ...(replacesId !== null && { replacesId }) };
            if ((await freeze.run(made))?.ok === true) setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

interface FreezeDialogProps extends FreezeButtonProps {
  readonly isPending: boolean;
  readonly failure: ReturnType<typeof useMutation<'snapshots.freeze'>>['failure'];
  readonly onCancel: () => void;
  readonly onFreeze: (replacesId: string | null, reason: string) => void;
}

function FreezeDialog({ question, isPending, failure, onCancel, onFreeze }: FreezeDialogProps) {
  const known = useQuery('snapshots.list', { directiveId: question.directiveId });
  const [choice, setChoice] = useState(NEW);
  const [reason, setReason] = useState('');
  const newest = known.status === 'success' ? newestVersions(known.data) : [];
  const same = useUnchanged(question, known.status === 'success' ? known.data : []);
  return (
    <ConfirmDialog
      title={words.freezeTitle}
      text={words.freezeText(formatTime(question.asOf), cutText(question))}
      confirmLabel={words.freezeNow}
      isPending={isPending || known.status === 'pending'}
      failure={failure}
      onConfirm={() => onFreeze(choice === NEW ? null : choice, reason)}
      onCancel={onCancel}
    >
      <div className={styles.form}>
        <Undecided question={question} />
        {same !== null && (
          <Notice tone="info" testId="freeze-unchanged">
            {words.unchanged(words.name(same), formatTime(same.frozenAt))}
          </Notice>
        )}
        {newest.length > 0 && (
          <Field label={words.as}>
            <Select value={choice} onChange={(_, { value }) => setChoice(value)} data-testid="freeze-as">
              <option value={NEW}>{words.asNew}</option>
              {newest.map((head) => (
                <option key={head.id} value={head.id}>
                  {words.asVersion(words.name(head), formatTime(head.asOf))}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={words.reason}>
          <Input
            value={reason}
            maxLength={300}
            placeholder={words.reasonExample}
            onChange={(_, { value }) => setReason(value)}
            data-testid="freeze-reason"
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}

/** The last summary of the same hour, where it holds these very figures. */
function useUnchanged(question: TotalsQuestion, heads: readonly SnapshotHead[]): SnapshotHead | null {
  const last = lastOfSameCut(heads, question);
  const { asOf, period, dataHour } = question;
  const input = last && { beforeId: last.id, after: { kind: 'now' as const, asOf, period, dataHour } };
  const compared = useQuery('snapshots.compare', input);
  return compared.status === 'success' && movedIndicators(compared.data).length === 0 ? last : null;
}

/** The table behind the dialog has them all. */
const MOST_NAMED = 6;

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(strings.listSeparator);
  return names.length <= MOST_NAMED ? shown : words.andMore(shown, countOrDash(names.length - MOST_NAMED));
}

/** Names who is in no total and was not chosen for: once frozen it stays so. */
function Undecided({ question }: FreezeButtonProps) {
  const compilation = useQuery('compilation.get', question);
  if (compilation.status !== 'success') return null;
  const { indicators } = compilation.data;
  const open = undecidedUnits(indicators);
  if (open.length === 0) return null;
  return (
    <Notice tone="warning" testId="freeze-undecided">
      {words.undecided}
      <ul className={styles.totals}>
        {open.map(({ labels, unitNames }) => (
          <li key={labels.join()}>
            {words.undecidedOf(
              namesText(unitNames),
              labels.length === indicators.length ? null : labels.join(strings.listSeparator),
            )}
          </li>
        ))}
      </ul>
      {words.undecidedAdvice}
    </Notice>
  );
}

/** ", kỳ 15/8/2021, số liệu tính đến 17h00 …"; "" where nothing but the moment of arrival cuts. */
export function cutText({ period, dataHour }: CutOf): string {
  return [
    ...(period == null ? [] : [words.cutPeriod(formatPeriod(period))]),
    ...(dataHour == null ? [] : [words.cutHour(formatTime(dataHour))]),
  ].join('');
}

type CutOf = { readonly [K in 'period' | 'dataHour']?: SnapshotHead[K] | undefined };

/** Of each summary the version that nothing replaces. @param heads newest first */
export function newestVersions(heads: readonly SnapshotHead[]): readonly SnapshotHead[] {
  const replaced = new Set(heads.map(({ replacesId }) => replacesId));
  return heads.filter(({ id }) => !replaced.has(id));
}
