import type { WalkDb } from '../../db/database';
import { listDirectiveIds } from '../../db/directives';
import { listUnits } from '../../db/units';
import type { LocalTime } from '../../domain/calendar';
import type { Directive } from '../../domain/directive';
import { openDataText } from '../../text/openDataText';
import { getDirective } from '../readCampaign';

/** What every view is put together from. */
export interface ViewContext {
  readonly db: WalkDb;
  readonly asOf: LocalTime;
  readonly directives: readonly Directive[];
  /** Official codes by unit; null: it has none. */
  readonly codes: ReadonlyMap<string, string | null>;
  readonly resourcesFolder: string;
  /** Stands in the place of words about people; null: they were asked for. */
  readonly mask: string | null;
}

export function viewContext(
  db: WalkDb,
  { asOf, withPersons, resourcesFolder }: { asOf: LocalTime; withPersons: boolean; resourcesFolder: string },
): ViewContext {
  return {
    db,
    asOf,
    directives: listDirectiveIds(db).map((id) => getDirective(db, id)),
    codes: new Map(listUnits(db).map(({ id, code }) => [id, code])),
    resourcesFolder,
    mask: withPersons ? null : openDataText.masked,
  };
}

/** What every row about a directive begins with. */
export function directiveCells({ id, shortName }: Directive) {
  return { directiveId: id, directive: shortName };
}
