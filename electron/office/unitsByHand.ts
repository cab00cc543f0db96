import type { ReadDb } from '../db/database';
import type { Store } from '../db/store';
import { listUnits, replaceAliases, saveUnit } from '../db/units';
import { AppFailure } from '../domain/failure';
import { areContemporary, type Unit, type UnitContact } from '../domain/unit';
import { liesIn } from '../domain/unitGroup';
import { nfc, tidy } from '../domain/vietnamese';
import { aliasRival } from '../imports/units/aliasRivals';
import { kindOfName } from '../imports/units/unitKinds';
import type { AlikeUnit, UnitDraft } from '../ipc/contract';
import { addresseeOf } from '../text/addressee';
import { officeMessages } from '../text/officeMessages';
import { registryMessages, registrySteps } from '../text/registryMessages';
import { alikeUnits } from './alikeUnits';
import { changeRegistry } from './changeRegistry';
import type { Clerk } from './recordChanges';
import { removeUnusedUnit } from './registryImage';
import { freeId, slug } from './slug';

/**
 * Adds a unit, or changes the one with this id.
 * @throws AppFailure `notFound`; `invalid` or `conflict` with a sentence about what cannot be
 */
export async function saveUnitByHand(store: Store, clerk: Clerk, draft: UnitDraft): Promise<{ unitId: string }> {
  const units = listUnits(store.read);
  const before = draft.unitId === null ? null : unitOf(units, draft.unitId);
  const unit = unitFrom(draft, before, units);
  refuseUnfit(unit, units);
  refuseTakenAliases(store.read, unit.id, unit.aliases);
  if (draft.isApart !== true) refuseAlike(alikeUnits(store.read, draft), unit);
  const label = before === null ? registrySteps.unitAdded(unit.name) : registrySteps.unitEdited(unit.name);
  await changeRegistry(store, clerk, label, (db) => saveUnit(db, unit));
  return { unitId: unit.id };
}

/** @throws AppFailure `notFound`; `conflict` when another unit goes by one of the names */
export async function saveAliases(
  store: Store,
  clerk: Clerk,
  unitId: string,
  aliases: readonly string[],
): Promise<void> {
  const unit = unitOf(listUnits(store.read), unitId);
  const cleaned = filled(aliases);
  refuseTakenAliases(store.read, unitId, cleaned);
  await changeRegistry(store, clerk, registrySteps.aliases(unit.name), (db) => replaceAliases(db, unitId, cleaned));
}

/** @throws AppFailure `notFound`; `conflict` when reports or other units speak of it */
export async function removeUnitByHand(store: Store, clerk: Clerk, unitId: string): Promise<void> {
  const unit = unitOf(listUnits(store.read), unitId);
  await changeRegistry(store, clerk, registrySteps.unitRemoved(unit.name), (db) => removeUnusedUnit(db, unit));
}

function unitOf(units: readonly Unit[], unitId: string): Unit {
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined) throw new AppFailure('notFound', officeMessages.noUnit(unitId));
  return unit;
}

function unitFrom(draft: UnitDraft, before: Unit | null, units: readonly Unit[]): Unit {
  const name = tidy(nfc(draft.name));
  const kind = tidy(nfc(draft.kind)).toLowerCase() || kindOfName(name);
  const taken = new Set(units.map(({ id }) => id));
  const plain = draft.code === null ? slug(name) : `don-vi-${draft.code}`;
  return {
    id: before?.id ?? freeId(slug(plain), taken),
    code: draft.code === null || draft.code.trim() === '' ? null : draft.code.trim(),
    name,
    kind,
    addressee: tidy(nfc(draft.addressee)) || addresseeOf(kind, name),
    parentId: draft.parentId,
    aliases: filled(draft.aliases),
    groups: draft.groups,
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    contacts: draft.contacts.map(tidied).filter(isSomebody),
    channel: draft.channel,
  };
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.map((text) => nfc(text).trim()).filter((text) => text !== '');
}

function tidied({ fullName, jobTitle, phone, email, zalo }: UnitContact): UnitContact {
  const clean = (text: string) => tidy(nfc(text));
  return {
    fullName: clean(fullName),
    jobTitle: clean(jobTitle),
    phone: clean(phone),
    email: clean(email),
    zalo: clean(zalo),
  };
}

function isSomebody(contact: UnitContact): boolean {
  return Object.values(contact).some((text) => text !== '');
}

function refuseUnfit(unit: Unit, units: readonly Unit[]): void {
  if (unit.name === '') throw new AppFailure('invalid', registryMessages.nameNeeded);
  if (unit.validFrom !== null && unit.validTo !== null && unit.validTo < unit.validFrom)
    throw new AppFailure('invalid', registryMessages.daysTurned(unit.name));
  const byId = new Map([...units, unit].map((one) => [one.id, one]));
  if (unit.parentId !== null && !byId.has(unit.parentId))
    throw new AppFailure('notFound', officeMessages.noUnit(unit.parentId));
  if (unit.parentId === unit.id || liesIn(unit, unit.id, byId))
    throw new AppFailure('invalid', registryMessages.parentCircle(unit.name));
  const rival = units.find(
    (one) => one.id !== unit.id && one.code !== null && one.code === unit.code && areContemporary(one, unit),
  );
  if (rival !== undefined) throw new AppFailure('conflict', registryMessages.codeTaken(unit.code ?? '', rival.name));
}

function refuseAlike([first]: readonly AlikeUnit[], unit: Unit): void {
  if (first !== undefined) throw new AppFailure('conflict', registryMessages.alike(unit.name, first.name, first.area));
}

/** A name that two units go by finds neither; one that the unit had before stays allowed. */
function refuseTakenAliases(db: ReadDb, unitId: string, aliases: readonly string[]): void {
  const units = listUnits(db);
  const own = new Set(units.find(({ id }) => id === unitId)?.aliases);
  for (const alias of aliases.filter((one) => !own.has(one))) {
    const rival = aliasRival(alias, unitId, units);
    if (rival !== null) throw new AppFailure('conflict', officeMessages.aliasTaken(alias, rival.name));
  }
}
