import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { listGroups } from '../../db/units';
import type { Directive, Indicator } from '../../domain/directive';
import { fieldRates } from '../../domain/upper/fieldRates';

/** Rates of the directive, and every other figure of its forms. */
export function pointedRates(db: ReadDb, directive: Directive): readonly Indicator[] {
  const names = new Map(listGroups(db).map(({ id, name }) => [id, name]));
  return [...directive.indicators, ...fieldRates(directive, listForms(db), (id) => names.get(id) ?? id)];
}
