import { type Change, type Described, describeDirective } from '../domain/changes';
import type { Directive } from '../domain/directive';
import type { Regeneration } from '../domain/regeneration';
import { amendedRows, scheduleWords, targetWords } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';

/** What an amendment changed: the paper field by field, its duties and targets, and how many rows came and went. */
export function amendmentChanges(
  before: Directive,
  after: Directive,
  plan: Regeneration,
  groups: ReadonlyMap<string, string>,
): readonly Change[] {
  const subject = subjects.directive(after.id, after.shortName);
  const describe = (directive: Directive): Described =>
    describeDirective(directive, {
      group: (id) => groups.get(id) ?? id,
      schedule: (schedule) => scheduleWords(schedule, (id) => groups.get(id) ?? id),
      target: (target) => targetWords(target, directive),
    });
  const told = wordChanges(subject, describe(before), describe(after));
  const rows = amendedRows(subject, plan);
  return rows === null ? told : [...told, rows];
}
