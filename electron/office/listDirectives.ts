import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listOwedObligations } from '../db/obligations';
import { listSubmissionHeads } from '../db/submissions';
import type { IsoDay } from '../domain/calendar';
import type { Directive } from '../domain/directive';
import type { DirectiveSummary } from '../ipc/contract';
import { numberLine } from './numberLine';
import { getDirective } from './readCampaign';

/** One line per directive, in the order they came in. */
export function listDirectives(db: ReadDb): readonly DirectiveSummary[] {
  return listDirectiveIds(db).map((id) => summarise(db, getDirective(db, id)));
}

function summarise(db: ReadDb, directive: Directive): DirectiveSummary {
  const { from, to } = dailyWindow(directive);
  return {
    id: directive.id,
    shortName: directive.shortName,
    isDraft: directive.isDraft,
    kind: directive.kind,
    subject: directive.subject,
    issuer: directive.issuerLines.join(' '),
    numberLine: numberLine(directive.number, directive.code),
    units: new Set(listOwedObligations(db, directive.id).map(({ unitId }) => unitId)).size,
    submissions: new Set(listSubmissionHeads(db, directive.id).map(({ obligationId }) => obligationId)).size,
    from,
    to,
  };
}

function dailyWindow(directive: Directive): { readonly from: IsoDay | null; readonly to: IsoDay | null } {
  const daily = directive.schedules.map(({ due }) => due).filter((due) => due.kind === 'daily');
  return {
    from: daily.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
    to:
      daily
        .flatMap(({ to }) => to ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
