import type { LocalTime } from '../../../electron/domain/calendar';
import { unitsOwingForm } from '../../../electron/domain/unitsOwingForm';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { useQuery } from '../../lib/useQuery';
import { ForWork } from '../../ui/ForWork';
import { MakeBatch } from './MakeBatch';
import type { FormKind } from './paperModel';

export interface FormsForAllProps {
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly kind: FormKind;
}

/** The form with the name of every unit that owes it, in one action. */
export function FormsForAll({ directiveId, asOf, kind }: FormsForAllProps) {
  const detail = useQuery('directives.get', { directiveId });
  const registry = useQuery('units.list', {});
  if (detail.status !== 'success' || registry.status !== 'success') return null;
  const { directive, forms } = detail.data;
  const unitIds = unitsOwingForm(directive, forms, kind, registry.data.units)
    .toSorted((a, b) => compareVietnamese(a.label, b.label))
    .map(({ id }) => id);
  return (
    <ForWork call="batches.make">
      <MakeBatch order={{ kind, directiveId, at: asOf, unitIds }} isDisabled={false} />
    </ForWork>
  );
}
