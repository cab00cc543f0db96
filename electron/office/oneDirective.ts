import type { ReadDb } from '../db/database';
import { findDirective } from '../db/directives';
import { listUnits } from '../db/units';
import type { Directive } from '../domain/directive';
import { AppFailure } from '../domain/failure';
import type { Unit } from '../domain/unit';
import { officeMessages } from '../text/officeMessages';
import { fact } from './facts/campaignFacts';

/** @throws AppFailure `notFound` */
export function getDirective(db: ReadDb, directiveId: string): Directive {
  const { directive } = fact(db, ['directive', directiveId], () => ({ directive: findDirective(db, directiveId) }));
  if (directive === null) throw new AppFailure('notFound', officeMessages.noDirective(directiveId));
  return directive;
}

/** The registry; the same list as long as nothing of it has changed. */
export function unitsOf(db: ReadDb): readonly Unit[] {
  return fact(db, ['units'], listUnits);
}
