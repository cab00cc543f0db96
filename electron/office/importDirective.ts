import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listForms } from '../db/forms';
import type { Store } from '../db/store';
import { listGroups } from '../db/units';
import { AppFailure } from '../domain/failure';
import { changeReasons } from '../text/changeSubjects';
import { letterMessages } from '../text/letterMessages';
import { officeMessages } from '../text/officeMessages';
import { type DirectiveFile, parseDirectiveFile } from './campaignFile';
import { directiveChanges } from './directiveChanges';
import { loadDirective } from './loadCampaign';
import { recordChanges } from './recordChanges';
import type { Registrar } from './records/saveIncoming';

/**
 * Takes in a directive from a JSON file, with its forms and the fixed rows of its duties.
 * @throws AppFailure `invalid` naming the wrong place, `conflict` when it is there already
 */
export async function importDirective(
  store: Store,
  registrar: Registrar,
  path: string,
): Promise<{ directiveId: string; obligations: number }> {
  const file = parseDirectiveFile(await readText(path), basename(path));
  refuseNameless(file);
  refuseUnknownGroups(file, new Set(listGroups(store.read).map(({ id }) => id)));
  const obligations = await store.write((db) => {
    const formsBefore = listForms(db);
    const count = loadDirective(db, registrar, file);
    const changes = directiveChanges(db, file, formsBefore, count);
    recordChanges(db, registrar, changes, changeReasons.directive(basename(path)));
    return count;
  });
  return { directiveId: file.directive.id, obligations };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppFailure('notFound', officeMessages.unreadableFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** A draft may lack much, but a rate without a name would head a column with nothing. @throws AppFailure `invalid` */
export function refuseNameless({ directive }: DirectiveFile): void {
  const place = directive.indicators.findIndex(({ label }) => label.trim() === '');
  if (place >= 0) throw new AppFailure('invalid', letterMessages.namelessIndicator(place + 1, directive.shortName));
}

/** @throws AppFailure `invalid` naming the first group the registry does not have */
export function refuseUnknownGroups({ directive }: DirectiveFile, known: ReadonlySet<string>): void {
  const named = [
    ...directive.clauses.flatMap(({ addressees }) => addressees.map(({ groupId }) => groupId)),
    ...directive.schedules.map(({ groupId }) => groupId),
    ...directive.indicators.map(({ groupId }) => groupId),
    ...directive.relays.map(({ groupId }) => groupId),
  ];
  const stranger = named.find((groupId) => !known.has(groupId));
  if (stranger !== undefined) throw new AppFailure('invalid', officeMessages.unknownGroup(stranger));
}
