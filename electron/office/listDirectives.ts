import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import type { IsoDay } from '../domain/calendar';
import type { Directive } from '../domain/directive';
import type { Obligation } from '../domain/obligation';
import type { DirectiveSummary } from '../ipc/contract';
import { closingOf } from './closing';
import { arrivalsOfCampaign, dutiesOfCampaign } from './facts/campaignFacts';
import { numberLine } from './numberLine';
import { getDirective } from './oneDirective';

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
    units: countOwing(dutiesOfCampaign(db, directive.id)),
    submissions: arrivalsOfCampaign(db, directive.id).answered,
    from,
    to,
    closedAt: closingOf(db, directive.id)?.closedAt ?? null,
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

const owing = new WeakMap<readonly Obligation[], number>();

/** Units that still owe one of these. */
function countOwing(duties: readonly Obligation[]): number {
  const owed = duties.filter(({ isWithdrawn }) => !isWithdrawn);
  const count = owing.get(duties) ?? new Set(owed.map(({ unitId }) => unitId)).size;
  owing.set(duties, count);
  return count;
}
