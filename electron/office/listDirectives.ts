import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import type { IsoDay, LocalTime } from '../domain/calendar';
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
  const owed = owedOf(dutiesOfCampaign(db, directive.id));
  return {
    id: directive.id,
    shortName: directive.shortName,
    isDraft: directive.isDraft,
    kind: directive.kind,
    subject: directive.subject,
    issuer: directive.issuerLines.join(' '),
    numberLine: numberLine(directive.number, directive.code),
    units: owed.units,
    submissions: arrivalsOfCampaign(db, directive.id).answered,
    from,
    to,
    lastDueAt: owed.lastDueAt,
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

interface Owed {
  /** How many units owe something. */
  readonly units: number;
  readonly lastDueAt: LocalTime | null;
}

const known = new WeakMap<readonly Obligation[], Owed>();

/** What is said of duties that are not withdrawn. */
function owedOf(duties: readonly Obligation[]): Owed {
  const found = known.get(duties);
  if (found !== undefined) return found;
  const units = new Set<string>();
  let lastDueAt: LocalTime | null = null;
  for (const { unitId, dueAt, isWithdrawn } of duties) {
    if (isWithdrawn) continue;
    units.add(unitId);
    if (dueAt !== null && (lastDueAt === null || dueAt > lastDueAt)) lastDueAt = dueAt;
  }
  const owed = { units: units.size, lastDueAt };
  known.set(duties, owed);
  return owed;
}
