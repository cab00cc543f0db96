import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDay } from '../../../electron/domain/calendar';
import type { Outcome, ReorganisationKind } from '../../../electron/domain/reorganisation';
import type { Output, ReorganisationPreview } from '../../../electron/ipc/contract';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { FormerUnits } from './FormerUnits';
import { isNothingMoved, MovedWorkDialog } from './MovedWorkDialog';
import { OutcomeRows } from './OutcomeRows';
import styles from './UnitsScreen.module.css';
import { thisYear, type UnitsData } from './unitsModel';

const words = strings.registry.changes;

const KINDS: readonly ReorganisationKind[] = ['merge', 'split', 'rename'];
const NEW: Outcome = { name: '', code: null };
/** Rows of outcomes each kind begins with. */
const FIRST_OUTCOMES: Readonly<Record<ReorganisationKind, readonly Outcome[]>> = {
  merge: [NEW],
  split: [NEW, NEW],
  rename: [NEW],
};

const NOTHING_YET = {
  kind: 'merge' as ReorganisationKind,
  fromIds: [] as readonly string[],
  into: FIRST_OUTCOMES.merge,
  since: null as IsoDay | null,
  source: '',
};

export interface ReorganiseDialogProps {
  readonly data: UnitsData;
  readonly onDone: (done: Output<'units.reorganise'>) => void;
  readonly onClose: () => void;
}

/** Units merge, are split or renamed from a day on; what they reported before stays theirs. */
export function ReorganiseDialog({ data, onDone, onClose }: ReorganiseDialogProps) {
  const form = useKeptForm('reorganise', NOTHING_YET);
  const { kind, fromIds, into, since, source } = form.value;
  const from: ReadonlySet<string> = new Set(fromIds);
  const preview = useMutation('units.previewReorganise');
  const apply = useMutation('units.reorganise');
  const [asked, setAsked] = useState<ReorganisationPreview | null>(null);
  const isFilled = into.every((outcome) => ('unitId' in outcome ? outcome.unitId !== '' : outcome.name.trim() !== ''));
  const isReady = from.size > 0 && since !== null && source.trim() !== '' && isFilled;
  const choose = (next: ReorganisationKind) => {
    form.change({ kind: next, into: FIRST_OUTCOMES[next], fromIds: [] });
    preview.reset();
    apply.reset();
  };
  const isPending = preview.isPending || apply.isPending;
  const change = since === null ? null : { kind, fromIds, into, since, source };
  const carryOut = async () => {
    const reply = change && (await apply.run(change));
    if (!reply?.ok) return;
    form.draft.forget();
    onDone(reply.value);
  };
  const submit = async () => {
    apply.reset();
    const reply = change && (await preview.run(change));
    if (!reply?.ok) return;
    if (isNothingMoved(reply.value)) await carryOut();
    else setAsked(reply.value);
  };
  const actions = (
    <Button appearance="primary" disabled={!isReady || isPending} onClick={submit} data-testid="reorganise-apply">
      {words.apply}
    </Button>
  );
  return (
    <Dialog title={words.title} onClose={onClose} actions={actions} width={760} testId="reorganise-dialog">
      <div className={styles.form}>
        <FormDraftNotice draft={form.draft} onResume={form.resume} />
        <div key={form.round} className={styles.changeFields}>
          <Field label={words.kind}>
            <Select
              value={kind}
              onChange={(_, { value }) => choose(KINDS.find((one) => one === value) ?? kind)}
              data-testid="reorganise-kind"
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {words.kinds[one]}
                </option>
              ))}
            </Select>
          </Field>
          <DayField
            label={words.since}
            value={since}
            year={thisYear(data)}
            onCommit={(day) => form.change({ since: day })}
            isEager
            testId="reorganise-since"
          />
          <Field label={words.source} required>
            <Input
              value={source}
              placeholder={words.sourcePlaceholder}
              onChange={(_, { value }) => form.change({ source: value })}
              data-testid="reorganise-source"
            />
          </Field>
        </div>
        <FormerUnits
          key={kind}
          data={data}
          isOne={kind !== 'merge'}
          chosen={from}
          onChange={(ids) => form.change({ fromIds: [...ids] })}
        />
        <OutcomeRows data={data} kind={kind} into={into} onChange={(rows) => form.change({ into: rows })} />
        <p className={styles.note}>{words.effect}</p>
        <FailureNotice failure={preview.failure ?? apply.failure} />
        {asked !== null && (
          <MovedWorkDialog
            preview={asked}
            isPending={isPending}
            failure={apply.failure}
            onConfirm={carryOut}
            onClose={() => setAsked(null)}
          />
        )}
      </div>
    </Dialog>
  );
}
