import type { ReadDb, WriteDb } from '../db/database';
import { listMissingChoices, removeMissingChoice, saveMissingChoice } from '../db/missingChoices';
import type { Store } from '../db/store';
import type { Change } from '../domain/changes';
import { AppFailure } from '../domain/failure';
import { comparePeriods } from '../domain/period';
import type { ChoiceEntry, ChoicePlace, SavedChoice } from '../domain/summary/missingChoice';
import { nfc } from '../domain/vietnamese';
import type { CoreHandlers, Input, Output } from '../ipc/contract';
import { subjects } from '../text/changeSubjects';
import { choiceText } from '../text/choiceText';
import { officeMessages } from '../text/officeMessages';
import { periodName } from '../text/periodText';
import { getDirective } from './readCampaign';
import { type Clerk, clerkName, recordChanges } from './recordChanges';
import { registryLabels } from './unitLabels';

type ChoiceHandlers = Pick<CoreHandlers, 'choices.list' | 'choices.save'>;

/** What the clerk lets stand for units without figures: kept per rate, unit and period, and logged. */
export function choiceHandlers(store: Store, clerk: Clerk): ChoiceHandlers {
  return {
    'choices.list': ({ directiveId }) => {
      const names = registryLabels(store.read);
      return listMissingChoices(store.read, directiveId).map((saved) => ({
        ...saved,
        unitName: names.get(saved.unitId) ?? saved.unitId,
      }));
    },
    'choices.save': (input) => saveChoices(store, clerk, input),
  };
}

const keyOf = ({ indicatorId, unitId, period }: ChoicePlace) => `${indicatorId}/${unitId}/${period}`;

/**
 * All of them or none.
 * @returns what stood there before, to be put back by the same call
 * @throws AppFailure `notFound` for a unit or rate that is not there, `invalid` for a period that is not earlier
 */
async function saveChoices(
  store: Store,
  clerk: Clerk,
  { directiveId, entries, isUndo }: Input<'choices.save'>,
): Promise<Output<'choices.save'>> {
  const names = namesFor(store.read, directiveId, entries);
  return store.write((db) => {
    const known = new Map(listMissingChoices(db, directiveId).map((saved) => [keyOf(saved), saved]));
    const changes = entries.flatMap((entry) => {
      const before = known.get(keyOf(entry)) ?? null;
      return saveChoice(db, clerk, directiveId, entry, before) ? [changeOf(directiveId, entry, before, names)] : [];
    });
    const reasons = new Set(entries.map(({ reason }) => reason).filter((reason) => reason !== ''));
    const said = reasons.size === 0 ? null : [...reasons].join('; ');
    recordChanges(db, clerk, changes, isUndo === true ? choiceText.undo : said);
    const before = entries.map((entry) => entryBefore(entry, known.get(keyOf(entry))));
    return { changed: changes.length, before };
  });
}

function entryBefore({ indicatorId, unitId, period }: ChoiceEntry, saved: SavedChoice | undefined): ChoiceEntry {
  return { indicatorId, unitId, period, choice: saved?.choice ?? null, reason: saved?.reason ?? '' };
}

/** @returns whether anything is otherwise than before */
function saveChoice(
  db: WriteDb,
  { account, clock }: Clerk,
  directiveId: string,
  { choice, reason, ...place }: ChoiceEntry,
  before: SavedChoice | null,
): boolean {
  const said = nfc(reason).trim();
  const isSame = JSON.stringify(before?.choice ?? null) === JSON.stringify(choice) && (before?.reason ?? '') === said;
  if (isSame) return false;
  if (choice === null) removeMissingChoice(db, directiveId, place);
  else {
    const madeBy = clerkName(db, { account });
    saveMissingChoice(db, directiveId, { ...place, choice, reason: said, madeAt: clock(), madeBy });
  }
  return true;
}

interface Names {
  readonly directive: string;
  readonly unitOf: (id: string) => string;
  readonly indicatorOf: (id: string) => string;
}

function namesFor(db: ReadDb, directiveId: string, entries: readonly ChoiceEntry[]): Names {
  const { shortName, indicators } = getDirective(db, directiveId);
  const units = registryLabels(db);
  const labels = new Map(indicators.map(({ id, label }) => [id, label]));
  for (const { indicatorId, unitId, period, choice } of entries) {
    const unit = units.get(unitId);
    if (unit === undefined) throw new AppFailure('notFound', officeMessages.noUnit(unitId));
    if (!labels.has(indicatorId)) throw new AppFailure('notFound', choiceText.noIndicator(indicatorId));
    if (choice?.kind === 'carryForward' && comparePeriods(choice.from, period) >= 0)
      throw new AppFailure('invalid', choiceText.laterPeriod(unit, periodName(period)));
  }
  return {
    directive: shortName,
    unitOf: (id) => units.get(id) ?? id,
    indicatorOf: (id) => labels.get(id) ?? id,
  };
}

function changeOf(
  directiveId: string,
  { indicatorId, unitId, period, choice }: ChoiceEntry,
  before: SavedChoice | null,
  { directive, unitOf, indicatorOf }: Names,
): Change {
  return {
    subject: subjects.directive(directiveId, directive),
    field: `choice/${indicatorId}/${unitId}/${period}`,
    fieldLabel: choiceText.fieldLabel(unitOf(unitId), indicatorOf(indicatorId), periodName(period)),
    oldValue: before === null ? null : choiceText.name(before.choice),
    newValue: choice === null ? null : choiceText.name(choice),
  };
}
