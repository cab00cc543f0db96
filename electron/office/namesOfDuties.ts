import type { ReadDb } from '../db/database';
import { listWithdrawnSchedules } from '../db/directives';
import { listForms } from '../db/forms';
import type { Directive } from '../domain/directive';
import { type DutyLabels, dutyLabels } from '../text/dutyLabels';
import { fact } from './facts/campaignFacts';

/** What the report of each duty is called, those the paper no longer asks for included: reports may hang on them. */
export function namesOfDuties(db: ReadDb, directive: Directive): DutyLabels {
  const withdrawn = fact(db, ['withdrawnSchedules', directive.id], () => listWithdrawnSchedules(db, directive.id));
  const schedules = [...directive.schedules, ...withdrawn];
  return dutyLabels({ schedules, clauses: directive.clauses }, fact(db, ['forms'], listForms));
}
