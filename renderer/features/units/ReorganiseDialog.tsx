import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDay } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { Outcome, ReorganisationKind } from '../../../electron/domain/reorganisation';
import type { ReorganisationPreview } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
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

/** Units merge, are split or renamed from a day on; what they reported before stays theirs. */
export function ReorganiseDialog({ data, onClose }: { readonly data: UnitsData; readonly onClose: () => void }) {
  const [kind, setKind] = useState<ReorganisationKind>('merge');
  const [from, setFrom] = useState<ReadonlySet<string>>(new Set());
  const [into, setInto] = useState<readonly Outcome[]>(FIRST_OUTCOMES.merge);
  const [since, setSince] = useState<IsoDay | null>(null);
  const [source, setSource] = useState('');
  const preview = useMutation('units.previewReorganise');
  const apply = useMutation('units.reorganise');
  const [asked, setAsked] = useState<ReorganisationPreview | null>(null);
  const names = new Map(data.units.map(({ id, label }) => [id, label]));
  const isFilled = into.every((outcome) => ('unitId' in outcome ? outcome.unitId !== '' : outcome.name.trim() !== ''));
  const isReady = from.size > 0 && since !== null && source.trim() !== '' && isFilled;
  const choose = (next: ReorganisationKind) => {
    setKind(next);
    setInto(FIRST_OUTCOMES[next]);
    setFrom(new Set());
    preview.reset();
    apply.reset();
  };
  const isPending = preview.isPending || apply.isPending;
  const change = since === null ? null : { kind, fromIds: [...from], into, since, source };
  const carryOut = async () => {
    const reply = change && (await apply.run(change));
    if (!reply?.ok) return;
    setAsked(null);
    setFrom(new Set());
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
        <div className={styles.changeFields}>
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
            onCommit={setSince}
            isEager
            testId="reorganise-since"
          />
          <Field label={words.source} required>
            <Input
              value={source}
              placeholder={words.sourcePlaceholder}
              onChange={(_, { value }) => setSource(value)}
              data-testid="reorganise-source"
            />
          </Field>
        </div>
        <FormerUnits key={kind} data={data} isOne={kind !== 'merge'} chosen={from} onChange={setFrom} />
        <OutcomeRows data={data} kind={kind} into={into} onChange={setInto} />
        <p className={styles.note}>{words.effect}</p>
        {apply.state.status === 'success' && (
          <Notice tone="success" testId="reorganised">
            {words.applied(
              apply.state.value.unitIds.map((id) => names.get(id) ?? id).join(strings.listSeparator),
              formatCount(apply.state.value.duties),
              formatCount(apply.state.value.tasks),
            )}
          </Notice>
        )}
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
