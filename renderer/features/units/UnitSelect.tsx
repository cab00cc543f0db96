import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Unit } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { formatDay } from '../../lib/formatting';
import { vi } from '../../text/vi';

export interface UnitSelectProps {
  readonly label: string;
  /** What the choice of nothing is called. */
  readonly none: string;
  readonly units: readonly Unit[];
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
  readonly testId?: string;
}

/** One unit out of all, in Vietnamese order; typing its first letters finds it. */
export function UnitSelect({ label, none, units, value, onChange, testId }: UnitSelectProps) {
  const sorted = useMemo(() => units.toSorted((a, b) => compareVietnamese(a.name, b.name)), [units]);
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

/** A unit that has ended is told from the one that has its name today. */
export function unitLabel({ name, validTo }: Unit): string {
  return validTo === null ? name : `${name} (${vi.unitsScreen.validTo(formatDay(validTo))})`;
}
