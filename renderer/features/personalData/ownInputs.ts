import type { OwnCorrection, OwnPlace } from '../../../electron/domain/destruction/ownCorrection';
import type { FoundData } from '../../../electron/ipc/contract';

/** One box of the correction: a column or field that a form has of its own. */
export interface OwnInput {
  readonly id: string;
  readonly formId: string;
  readonly formLabel: string;
  readonly place: OwnPlace;
  readonly key: string;
  readonly label: string;
  /** As it stands everywhere it was found; null: different things stand there. */
  readonly shared: string | null;
}

/** Columns first, in the order of their forms, then fields of reports; each once for its form. */
export function ownInputs({ rows, fields }: Pick<FoundData, 'rows' | 'fields'>): readonly OwnInput[] {
  const cells = [
    ...rows.flatMap(({ formId, formLabel, others }) =>
      others.map((one) => ({ ...one, formId, formLabel, place: 'column' as const })),
    ),
    ...fields.map((one) => ({ ...one, place: 'field' as const })),
  ];
  const inputs = new Map<string, OwnInput>();
  for (const { formId, formLabel, place, key, label, value } of cells) {
    const id = `${formId}/${place}/${key}`;
    const known = inputs.get(id);
    const shared = known === undefined || known.shared === value ? value : null;
    inputs.set(id, { id, formId, formLabel, place, key, label, shared });
  }
  return [...inputs.values()];
}

/** What was typed and says something else than what stands there. */
export function ownCorrections(
  inputs: readonly OwnInput[],
  typed: Readonly<Record<string, string>>,
): readonly OwnCorrection[] {
  return inputs.flatMap(({ id, formId, place, key, shared }) => {
    const value = typed[id];
    return value === undefined || value === shared ? [] : [{ formId, place, key, value }];
  });
}
