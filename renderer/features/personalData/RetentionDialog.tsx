import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { RetentionWay } from '../../../electron/domain/destruction/retention';
import type { HeldLists } from '../../../electron/ipc/contract';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { purge } from '../../text/purge';
import { DayField } from '../../ui/DayField';
import { FormDialog } from '../../ui/FormDialog';
import styles from './PersonalData.module.css';
import { nameOfLists } from './retentionColumns';

const words = purge.dialog;
const KINDS = ['default', 'days', 'date', 'archive'] as const;
type Kind = (typeof KINDS)[number];
const LONGEST_DAYS = 5;

interface Typed {
  readonly scope: 'list' | 'form';
  readonly kind: Kind;
  readonly days: string;
  readonly on: IsoDay | null;
  readonly isHeld: boolean;
  readonly reason: string;
}

/** How long the lists are kept, and whether a complaint holds them. */
export function RetentionDialog({ lists, onClose }: { readonly lists: HeldLists; readonly onClose: () => void }) {
  const form = useKeptForm<Typed>(`retention/${lists.formId}/${lists.directiveId}`, typedOf(lists));
  const { value: typed, change } = form;
  const end = () => {
    form.draft.forget();
    onClose();
  };
  const info = useQuery('app.info', {});
  const rule = useMutation('retention.set');
  const hold = useMutation('retention.hold');
  const year = info.status === 'success' ? partsOf(dayOf(info.data.now)).year : 0;
  const store = async () => {
    const { formId, directiveId } = lists;
    const ofWhom = typed.scope === 'list' ? directiveId : null;
    const saved = await rule.run({ formId, directiveId: ofWhom, way: wayOf(typed) });
    if (!saved?.ok) return;
    const reason = typed.isHeld ? typed.reason.trim() : null;
    if (reason !== (lists.hold?.reason ?? null)) {
      const held = await hold.run({ formId, directiveId, reason });
      if (!held?.ok) return;
    }
    end();
  };
  return (
    <FormDialog
      title={words.title(nameOfLists(lists))}
      onClose={onClose}
      submit={words.save}
      submitId="retention-save"
      onSubmit={store}
      isDisabled={rule.isPending || hold.isPending || !isWhole(typed)}
      isSave
      kept={form}
      failure={rule.failure ?? hold.failure}
      testId="retention-dialog"
    >
      <div key={form.round} className={styles.fields}>
        <Field label={words.scope}>
          <RadioGroup
            value={typed.scope}
            onChange={(_, { value }) => change({ scope: value === 'form' ? 'form' : 'list' })}
          >
            <Radio value="list" label={words.scopeList} />
            <Radio value="form" label={words.scopeForm} />
          </RadioGroup>
        </Field>
        <Field label={words.way}>
          <Select
            value={typed.kind}
            onChange={(_, { value }) => change({ kind: KINDS.find((kind) => kind === value) ?? 'default' })}
            data-testid="retention-way"
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.ways[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {typed.kind === 'days' && (
          <Field label={words.days}>
            <Input
              value={typed.days}
              maxLength={LONGEST_DAYS}
              inputMode="numeric"
              onChange={(_, { value }) => change({ days: value })}
              data-testid="retention-days"
            />
          </Field>
        )}
        {typed.kind === 'date' && (
          <DayField
            label={words.date}
            width={160}
            value={typed.on}
            year={year}
            onCommit={(on) => change({ on })}
            testId="retention-date"
          />
        )}
        <Checkbox
          label={words.hold}
          checked={typed.isHeld}
          onChange={(_, { checked }) => change({ isHeld: checked === true })}
          data-testid="retention-hold"
        />
        {typed.isHeld && (
          <Field label={words.holdReason} hint={words.holdHint}>
            <Input
              value={typed.reason}
              maxLength={500}
              onChange={(_, { value }) => change({ reason: value })}
              data-testid="retention-reason"
            />
          </Field>
        )}
      </div>
    </FormDialog>
  );
}

function typedOf({ way, wayFrom, hold }: HeldLists): Typed {
  return {
    scope: wayFrom === 'form' ? 'form' : 'list',
    kind: wayFrom === 'program' ? 'default' : way.kind,
    days: way.kind === 'days' ? String(way.days) : '',
    on: way.kind === 'date' ? way.on : null,
    isHeld: hold !== null,
    reason: hold?.reason ?? '',
  };
}

function wayOf({ kind, days, on }: Typed): RetentionWay | null {
  if (kind === 'days') return { kind, days: Number(days) };
  if (kind === 'date' && on !== null) return { kind, on };
  return kind === 'archive' ? { kind } : null;
}

function isWhole({ kind, days, on, isHeld, reason }: Typed): boolean {
  if (isHeld && reason.trim() === '') return false;
  return kind === 'days' ? /^\d{1,5}$/.test(days.trim()) : kind !== 'date' || on !== null;
}
