import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { listGroups, listUnits } from '../../db/units';
import type { Directive } from '../../domain/directive';
import { earlierOf } from '../../domain/earlierLimits';
import type { DownContent } from '../../domain/package/packageModel';
import { getDirective } from '../readCampaign';

/**
 * A directive as the level below gets it: without what is ours alone – the stamp, the duties of our own office, links to
 * papers that only we have.
 */
export function readDownContent(db: ReadDb, directiveId: string): DownContent {
  const own = getDirective(db, directiveId);
  const directive: Directive = {
    ...own,
    stamp: null,
    links: own.links.map((link) => ({ ...link, directiveId: null })),
    schedules: own.schedules.filter(({ owedBy }) => owedBy === 'units'),
  };
  const formIds = formsOf(directive);
  const groupIds = groupsOf(directive);
  const groups = listGroups(db).filter(({ id }) => groupIds.has(id));
  return {
    kind: 'down',
    directive,
    forms: listForms(db).filter(({ id }) => formIds.has(id)),
    groups: groups.map(({ id, name }) => ({ id, name })),
    units: listUnits(db)
      .filter(({ validTo }) => validTo === null)
      .map(({ id, code, name, kind, parentId, addressee, aliases, groups: member }) => ({
        ref: id,
        code,
        name,
        kind,
        parent: parentId,
        addressee,
        aliases,
        groups: member.filter((groupId) => groupIds.has(groupId)),
      })),
  };
}

function formsOf({ schedules, indicators }: Directive): ReadonlySet<string> {
  const sources = indicators.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  return new Set([
    ...schedules.flatMap(({ formId }) => formId ?? []),
    ...sources.flatMap((source) => (source.kind === 'field' ? [source.formId] : [])),
  ]);
}

/** Every group a directive names. */
export function groupsOf({ clauses, schedules, indicators, relays }: Directive): ReadonlySet<string> {
  return new Set([
    ...clauses.flatMap(({ addressees }) => addressees.map(({ groupId }) => groupId)),
    ...schedules.flatMap(({ groupId, due, internalCutoffs }) => [
      groupId,
      ...[internalCutoffs, ...earlierOf(due).map((one) => one.internalCutoffs)].flatMap((cutoffs) =>
        cutoffs.flatMap((cutoff) => cutoff.groupId ?? []),
      ),
    ]),
    ...indicators.map(({ groupId }) => groupId),
    ...relays.map(({ groupId }) => groupId),
  ]);
}
