import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import type { LabelledUnit } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { strings } from '../../text/vi';

export interface UnitSelectProps {
  readonly label: string;
  /** What the choice of nothing is called. */
  readonly none: string;
  readonly units: readonly LabelledUnit[];
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
  readonly testId?: string;
}

/** One unit out of all, in Vietnamese order; typing its first letters finds it. */
export function UnitSelect({ label, none, units, value, onChange, testId }: UnitSelectProps) {
  const sorted = useMemo(() => units.toSorted((a, b) => compareVietnamese(a.label, b.label)), [units]);
  return (
    <Field label={label}>
      <Select value={value ?? ''} onChange={(_, data) => onChange(data.value || null)} data-testid={testId}>
        <option value="">{none}</option>
        {sorted.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unitLabel(unit)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Told apart from others of its name; one that has ended says so in any case. */
export function unitLabel({ name, label, validTo }: LabelledUnit): string {
  return label !== name || validTo === null ? label : `${name} (${strings.unitsScreen.validTo(formatDay(validTo))})`;
}
