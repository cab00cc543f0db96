import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { IsoDay } from '../../../electron/domain/calendar';
import { measureNamed } from '../../../electron/domain/measure';
import { formatCount } from '../../../electron/domain/numbers';
import { isValidOn, type Unit } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useMayCall } from '../../lib/vault';
import { vault } from '../../text/vault';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Notice } from '../../ui/Notice';
import { SAVES } from '../../ui/saves';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import { BaselineGrid } from './BaselineGrid';
import { draftChanges, type GridDraft, sheetOf } from './baselineModel';
import styles from './UnitsScreen.module.css';
import { thisYear, type UnitsData } from './unitsModel';

const words = strings.registry.baselines;

/** Dated figures of the units, one measure and one day at a time, filled in or pasted from Excel. */
export function BaselinesTab({ data }: { readonly data: UnitsData }) {
  const [first] = useState(() => firstSheet(data));
  const form = useKeptForm('baselines', first);
  const { label, asOf, source, cells } = form.value;
  const [groupId, setGroupId] = useState(data.groups[0]?.id ?? '');
  const draft: GridDraft = useMemo(() => new Map(cells), [cells]);
  const mayWork = useMayCall('units.saveBaselines');
  const save = useMutation('units.saveBaselines');
  const measure = useMemo(() => measureNamed(label, data.measures), [label, data.measures]);
  const sheet = useMemo(() => sheetOf(data.baselines, measure.key, asOf), [data.baselines, measure.key, asOf]);
  const units = useMemo(
    () =>
      data.units
        .filter(({ groups }) => groupId === '' || groups.includes(groupId))
        .filter((unit) => isThere(unit, asOf) || sheet.values.has(unit.id))
        .toSorted((a, b) => compareVietnamese(a.name, b.name)),
    [data.units, groupId, asOf, sheet],
  );
  const { values, isSound } = draftChanges(draft, sheet.values);
  const change = (next: GridDraft) => {
    form.change({ cells: [...next] });
    save.reset();
  };
  const submit = async () => {
    if (asOf === null) return;
    const reply = await save.run({ label, asOf, source: source || (sheet.source ?? ''), values });
    if (reply?.ok) form.saved({ ...form.value, cells: [] });
  };
  return (
    <>
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <div key={form.round} className={styles.baselineFields}>
        <Field label={words.measure} hint={words.measureHint}>
          <Input
            list="measures"
            value={label}
            onChange={(_, { value }) => form.change({ label: value })}
            data-testid="baseline-measure"
          />
        </Field>
        <datalist id="measures">
          {data.measures.map((one) => (
            <option key={one.key} value={one.label} />
          ))}
        </datalist>
        <DayField
          label={words.asOf}
          value={asOf}
          year={thisYear(data)}
          onCommit={(day) => form.change({ asOf: day })}
          testId="baseline-day"
        />
        <Field label={words.source}>
          <Input
            value={source}
            placeholder={sheet.source ?? words.sourcePlaceholder}
            disabled={!mayWork}
            title={mayWork ? undefined : vault.lookOnlyHere}
            onChange={(_, { value }) => form.change({ source: value })}
            data-testid="baseline-source"
          />
        </Field>
        <Field label={strings.unitsScreen.group}>
          <Select value={groupId} onChange={(_, { value }) => setGroupId(value)} data-testid="baseline-group">
            <option value="">{strings.unitsScreen.allGroups}</option>
            {data.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <WorkButton
          call="units.saveBaselines"
          appearance="primary"
          disabled={save.isPending || !isSound || values.length === 0 || asOf === null}
          onClick={submit}
          {...SAVES}
          data-testid="baseline-save"
        >
          {words.save(formatCount(values.length))}
        </WorkButton>
      </div>
      {save.state.status === 'success' && (
        <Notice tone="success" testId="baseline-saved">
          {words.saved(formatCount(save.state.value.saved))}
        </Notice>
      )}
      <FailureNotice failure={save.failure} />
      <WorkFields call="units.saveBaselines">
        <BaselineGrid units={units} sheet={sheet} draft={draft} onChange={change} />
      </WorkFields>
    </>
  );
}

/** What the sheet begins with; `cells`: what was typed, by unit. */
function firstSheet(data: UnitsData) {
  return {
    label: data.measures[0]?.label ?? '',
    asOf: newestDay(data),
    source: '',
    cells: [] as readonly (readonly [string, string])[],
  };
}

function newestDay({ baselines }: UnitsData): IsoDay | null {
  return (
    baselines
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Whether a unit was there on the day of the figures; no day yet: whether it still is. */
function isThere(unit: Unit, asOf: IsoDay | null): boolean {
  return asOf === null ? unit.validTo === null : isValidOn(unit, asOf);
}
