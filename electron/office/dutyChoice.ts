import type { ReadDb } from '../db/database';
import { nextVersion } from '../db/submissions';
import { answeredRow, rowsAskedBy } from '../domain/answeredRow';
import type { LocalTime } from '../domain/calendar';
import { dutiesOn } from '../domain/dutyPlaces';
import type { Obligation } from '../domain/obligation';
import type { ReportKey } from '../domain/submission';
import type { DutyChoice } from '../ipc/contract';
import { dutiesOfCampaign } from './facts/campaignFacts';
import { namesOfDuties } from './namesOfDuties';
import { getDirective } from './readCampaign';

/** The row a report answers, and the duties it might: none to choose from where one alone asks for it. */
export interface ChosenDuty {
  readonly obligation: Obligation | null;
  readonly duties: readonly DutyChoice[];
}

/** What a report says of its place; `scheduleId` null: which duty it answers is for us to find. */
export interface ReportPlace extends ReportKey {
  readonly scheduleId: string | null;
  readonly receivedAt: LocalTime;
}

export interface DutyChooser {
  choose(place: ReportPlace): ChosenDuty;
  /** A report not stored yet has answered the row: the next one of the same place is asked about another. */
  answered(obligationId: string): void;
}

/** Finds for one report after another which duty of the directive it answers. */
export function dutyChooser(db: ReadDb, directiveId: string): DutyChooser {
  const duties = dutiesOfCampaign(db, directiveId);
  const labels = namesOfDuties(db, getDirective(db, directiveId));
  const taken = new Set<string>();
  const isAnswered = (id: string) => taken.has(id) || nextVersion(db, id) > 1;
  return {
    choose(place) {
      const asked = dutiesOn(duties, place).filter(({ isWithdrawn }) => !isWithdrawn);
      const rows = rowsAskedBy(asked, place);
      const said = rows.find(({ scheduleId }) => scheduleId === place.scheduleId);
      return {
        obligation: said ?? answeredRow(rows, place.receivedAt, isAnswered),
        duties:
          rows.length < 2
            ? []
            : rows.map(({ scheduleId }) => ({ scheduleId, label: labels.get(scheduleId) ?? scheduleId })),
      };
    },
    answered: (obligationId) => {
      taken.add(obligationId);
    },
  };
}
