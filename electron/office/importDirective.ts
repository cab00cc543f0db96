import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Store } from '../db/store';
import { listGroups } from '../db/units';
import { AppFailure } from '../domain/failure';
import { officeMessages } from '../text/officeMessages';
import { type DirectiveFile, parseDirectiveFile } from './campaignFile';
import { loadDirective } from './loadCampaign';

/**
 * Takes in a directive from a JSON file, with its forms and the fixed rows of its duties.
 * @throws AppFailure `invalid` naming the wrong place, `conflict` when it is there already
 */
export async function importDirective(
  store: Store,
  path: string,
): Promise<{ directiveId: string; obligations: number }> {
  const file = parseDirectiveFile(await readText(path), basename(path));
  refuseUnknownGroups(file, new Set(listGroups(store.read).map(({ id }) => id)));
  const obligations = await store.write((db) => loadDirective(db, file));
  return { directiveId: file.directive.id, obligations };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppFailure('notFound', officeMessages.unreadableFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function refuseUnknownGroups({ directive }: DirectiveFile, known: ReadonlySet<string>): void {
  const named = [
    ...directive.clauses.flatMap(({ addressees }) => addressees.map(({ groupId }) => groupId)),
    ...directive.schedules.map(({ groupId }) => groupId),
    ...directive.indicators.map(({ groupId }) => groupId),
  ];
  const stranger = named.find((groupId) => !known.has(groupId));
  if (stranger !== undefined) throw new AppFailure('invalid', officeMessages.unknownGroup(stranger));
}
