import type { ReadDb } from '../db/database';
import { listWithdrawnSchedules } from '../db/directives';
import { listForms } from '../db/forms';
import type { Directive, Schedule } from '../domain/directive';
import { type DutyLabels, dutyLabels } from '../text/dutyLabels';
import { fact } from './facts/campaignFacts';

/** What the report of each duty is called, those the paper no longer asks for included: reports may hang on them. */
export function namesOfDuties(db: ReadDb, directive: Directive): DutyLabels {
  const schedules = [...directive.schedules, ...withdrawnSchedules(db, directive.id)];
  return dutyLabels({ schedules, clauses: directive.clauses }, fact(db, ['forms'], listForms));
}

/** Duties the paper no longer asks for. */
export function withdrawnSchedules(db: ReadDb, directiveId: string): readonly Schedule[] {
  return fact(db, ['withdrawnSchedules', directiveId], () => listWithdrawnSchedules(db, directiveId));
}
