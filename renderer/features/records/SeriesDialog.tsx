import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { type NumberSeries, SERIES_FLOWS } from '../../../electron/domain/numbering/series';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { records } from '../../text/records';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { SAVES } from '../../ui/saves';
import styles from './Records.module.css';
import { useKinds } from './useKinds';

const words = records.series;

const NEW: Omit<NumberSeries, 'id'> = {
  name: '',
  flow: 'outgoing',
  kindIds: [],
  owner: '',
  symbol: '',
  isClosed: false,
};

export interface SeriesDialogProps {
  /** null: a new one. */
  readonly series: NumberSeries | null;
  readonly onClose: () => void;
  readonly onSaved: (seriesId: string) => void;
}

/** What is filled in, without the id it has. */
function fieldsOf({
  name,
  flow,
  kindIds,
  owner,
  symbol,
  isClosed,
}: Omit<NumberSeries, 'id'>): Omit<NumberSeries, 'id'> {
  return { name, flow, kindIds, owner, symbol, isClosed };
}

/** Name, kinds and owner of a number series. */
export function SeriesDialog({ series, onClose, onSaved }: SeriesDialogProps) {
  const form = useKeptForm(`series/${series?.id ?? 'new'}`, fieldsOf(series ?? NEW));
  const draft = form.value;
  const setDraft = (next: typeof draft) => form.change(next);
  const save = useMutation('series.save');
  const run = async () => {
    const { name, flow, kindIds, owner, symbol, isClosed } = draft;
    const reply = await save.run({ seriesId: series?.id ?? null, name, flow, kindIds, owner, symbol, isClosed });
    if (!reply?.ok) return;
    form.draft.forget();
    onSaved(reply.value.seriesId);
  };
  const text = (key: 'name' | 'owner' | 'symbol') => (
    <Field label={words[key]} required={key === 'name'}>
      <Input
        value={draft[key]}
        onChange={(_, { value }) => setDraft({ ...draft, [key]: value })}
        data-testid={`series-${key}`}
      />
    </Field>
  );
  return (
    <Dialog
      title={series === null ? words.add : words.edit}
      onClose={onClose}
      width={680}
      testId="series-dialog"
      actions={
        <Button
          appearance="primary"
          disabled={save.isPending || draft.name.trim() === ''}
          onClick={() => void run()}
          {...SAVES}
          data-testid="series-save"
        >
          {records.save}
        </Button>
      }
    >
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <div className={styles.fields}>
        {text('name')}
        <Field label={words.flow}>
          <Select
            value={draft.flow}
            disabled={series !== null}
            onChange={(_, { value }) =>
              setDraft({ ...draft, flow: SERIES_FLOWS.find((flow) => flow === value) ?? 'outgoing' })
            }
            data-testid="series-flow"
          >
            {SERIES_FLOWS.map((flow) => (
              <option key={flow} value={flow}>
                {words.flows[flow]}
              </option>
            ))}
          </Select>
        </Field>
        {text('owner')}
        {text('symbol')}
        {draft.flow === 'outgoing' && (
          <KindChoice kindIds={draft.kindIds} onChange={(kindIds) => setDraft({ ...draft, kindIds })} />
        )}
        <Checkbox
          label={words.isClosed}
          checked={draft.isClosed}
          onChange={(_, { checked }) => setDraft({ ...draft, isClosed: checked === true })}
          data-testid="series-closed"
        />
      </div>
      <FailureNotice failure={save.failure} />
    </Dialog>
  );
}

function KindChoice({
  kindIds,
  onChange,
}: {
  readonly kindIds: readonly string[];
  readonly onChange: (kindIds: readonly string[]) => void;
}) {
  const { kinds } = useKinds();
  return (
    <fieldset className={`${styles.wide} ${styles.kinds}`}>
      <legend>{words.kinds}</legend>
      <span className={`${styles.quiet} ${styles.wide}`}>{words.kindsHint}</span>
      {kinds
        .filter(({ isCopy }) => !isCopy)
        .map(({ id, name }) => (
          <Checkbox
            key={id}
            size="medium"
            label={name}
            checked={kindIds.includes(id)}
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...kindIds, id] : kindIds.filter((one) => one !== id))
            }
            data-testid={`series-kind-${id}`}
          />
        ))}
    </fieldset>
  );
}
