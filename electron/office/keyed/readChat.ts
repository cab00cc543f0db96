import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { listObligations } from '../../db/obligations';
import { listSuccessions, listUnits } from '../../db/units';
import type { IsoDay } from '../../domain/calendar';
import type { ChatReading } from '../../domain/chat';
import type { Obligation } from '../../domain/obligation';
import { comparePeriods, type PeriodKey } from '../../domain/period';
import { isValidOn, successorsOn } from '../../domain/unit';
import { WRITTEN_REPORT } from '../../domain/writtenReport';
import type { DutyHour } from '../../imports/chat/chatContext';
import { readMessages } from '../../imports/chat/readMessages';
import { getDirective } from '../readCampaign';

/** What a text copied from a group chat proposes for a directive; nothing is written. */
export function readChat(db: ReadDb, directiveId: string, text: string, day: IsoDay | null): ChatReading {
  getDirective(db, directiveId);
  const duties = listObligations(db, directiveId).filter(({ formId }) => formId !== WRITTEN_REPORT.id); // no figures to read
  const owing = new Set(duties.map(({ unitId }) => unitId));
  const asked = new Set(duties.map(({ formId }) => formId));
  const hours = hoursOfDuties(duties);
  const all = listUnits(db);
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const successions = listSuccessions(db);
  return readMessages(text, {
    units: all.filter(({ id }) => owing.has(id)),
    forms: listForms(db).filter(({ id }) => asked.has(id)),
    formsOf: (unitId) => [
      ...new Set(duties.filter((duty) => unitId === null || duty.unitId === unitId).map(({ formId }) => formId)),
    ],
    periodsOf: (formId) =>
      [...new Set(duties.filter((duty) => duty.formId === formId).map(({ period }) => period))].sort(comparePeriods),
    dutiesOf: (formId, period) => hours.get(placeOf(formId, period)) ?? [],
    isInForce: (unitId, on) => {
      const unit = byId.get(unitId);
      return unit !== undefined && isValidOn(unit, on);
    },
    successorsOf: (unitId, on) => successorsOn(unitId, on, byId, successions).filter((id) => owing.has(id)),
    day,
  });
}

function placeOf(formId: string, period: PeriodKey): string {
  return `${formId} ${period}`;
}

/** By form and period, each duty once with the hour of its rows. */
function hoursOfDuties(duties: readonly Obligation[]): ReadonlyMap<string, readonly DutyHour[]> {
  const found = new Map<string, DutyHour[]>();
  for (const { formId, period, scheduleId, dueAt } of duties) {
    if (dueAt === null) continue;
    const place = placeOf(formId, period);
    const own = found.get(place) ?? [];
    if (!own.some((duty) => duty.scheduleId === scheduleId)) own.push({ scheduleId, clock: dueAt.slice(11) });
    found.set(place, own);
  }
  return found;
}
