import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { listFormVersions } from '../../db/forms';
import type { FormDefinition } from '../../domain/form';
import { registryLabels } from '../unitLabels';

/** Names of papers, forms and units, and the forms in the versions that reports came in. */
export interface FormWords {
  directive(id: string): string;
  form(id: string): string;
  unit(id: string): string;
  /** The newest where the very version is not known; undefined: no form is. */
  definition(id: string, version: number | null): FormDefinition | undefined;
}

export function formWords(db: ReadDb): FormWords {
  const versions = listFormVersions(db);
  const units = registryLabels(db);
  const definition = (id: string, version: number | null) => {
    const own = versions.filter((form) => form.id === id);
    return own.find((form) => form.version === version) ?? own.at(-1);
  };
  return {
    directive: (id) => findDirective(db, id)?.shortName ?? id,
    form: (id) => definition(id, null)?.label ?? id,
    unit: (id) => units.get(id) ?? id,
    definition,
  };
}
