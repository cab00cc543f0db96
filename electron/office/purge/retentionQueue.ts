import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { listForms } from '../../db/forms';
import { countHeldPeople, type HeldGroup, listHeldGroups } from '../../db/listGroups';
import { EVERY_DIRECTIVE, listRetentionRules, type RetentionRule } from '../../db/retentionRules';
import { dayOf, type IsoDay, type LocalTime } from '../../domain/calendar';
import type { ListGroup } from '../../domain/destruction/destruction';
import { keptUntil, RETENTION_STATES, type RetentionWay, retentionState } from '../../domain/destruction/retention';
import { type FormDefinition, isPersonalField } from '../../domain/form';
import { spanOf } from '../../domain/period';
import type { HeldLists } from '../../ipc/contract';
import { destructionText } from '../../text/destructionText';
import { heldFields } from './heldFields';

/** Whether reports of the form may name people at all. */
export function holdsPeople(form: Pick<FormDefinition, 'columns' | 'fields'>): boolean {
  return [...form.columns, ...form.fields].some(isPersonalField);
}

/** How long lists of a form are kept, as people are told: of each campaign that has some, or as the next one's will be. */
export function toldRetention(db: ReadDb, formId: string, defaultDays: number, now: LocalTime): string {
  const kept = readHeldLists(db, defaultDays, now).filter((one) => one.formId === formId);
  if (kept.length === 0) {
    const { way } = wayOf(listRetentionRules(db), { formId, directiveId: EVERY_DIRECTIVE }, defaultDays);
    return destructionText.told(null, way, null, null);
  }
  const name = (one: HeldLists) => (kept.length === 1 ? null : one.directiveName);
  return kept.map((one) => destructionText.told(name(one), one.way, one.until, one.state)).join('; ');
}

/** How many lists are past their day, or soon will be, without counting anybody on them. */
export function countDueLists(
  db: ReadDb,
  defaultDays: number,
  now: LocalTime,
): { readonly expired: number; readonly soon: number } {
  const rules = listRetentionRules(db);
  const forms = new Map(listForms(db).map((form) => [form.id, form]));
  const states = listHeldGroups(db)
    .filter(({ formId, lists }) => lists > 0 || isPersonal(forms.get(formId)))
    .map((group) => retentionState({ ...wayOf(rules, group, defaultDays), endsOn: endOf(group) }, dayOf(now)));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return { expired: count('expired'), soon: count('soon') };
}

function endOf({ lastDueOn, lastPeriod }: HeldGroup): IsoDay | null {
  return lastDueOn ?? spanOf(lastPeriod)?.to ?? null;
}

/** The groups whose people have not been destroyed, and how long each is kept; the most urgent first. */
export function readHeldLists(db: ReadDb, defaultDays: number, now: LocalTime): readonly HeldLists[] {
  const forms = new Map(listForms(db).map((form) => [form.id, form]));
  const rules = listRetentionRules(db);
  return listHeldGroups(db)
    .filter(({ formId, lists }) => lists > 0 || isPersonal(forms.get(formId)))
    .map((group) => heldLists(db, group, forms.get(group.formId), wayOf(rules, group, defaultDays), dayOf(now)))
    .sort(byUrgency);
}

function isPersonal(form: FormDefinition | undefined): boolean {
  return form !== undefined && holdsPeople(form);
}

interface FoundWay {
  readonly way: RetentionWay;
  /** Whose rule it is. */
  readonly from: HeldLists['wayFrom'];
  readonly hold: RetentionRule['hold'];
}

function wayOf(rules: readonly RetentionRule[], { directiveId, formId }: ListGroup, defaultDays: number): FoundWay {
  const ruleOf = (directive: string) => rules.find((one) => one.formId === formId && one.directiveId === directive);
  const own = ruleOf(directiveId);
  const ofForm = ruleOf(EVERY_DIRECTIVE);
  const hold = own?.hold ?? null;
  if (own?.way != null) return { way: own.way, from: 'list', hold };
  if (ofForm?.way != null) return { way: ofForm.way, from: 'form', hold };
  return { way: { kind: 'days', days: defaultDays }, from: 'program', hold };
}

function heldLists(
  db: ReadDb,
  group: HeldGroup,
  form: FormDefinition | undefined,
  { way, from, hold }: FoundWay,
  today: IsoDay,
): HeldLists {
  const { directiveId, formId, lists, reports } = group;
  const endsOn = endOf(group);
  const state = retentionState({ way, hold, endsOn }, today);
  const until = keptUntil({ way, endsOn });
  return {
    directiveId,
    formId,
    directiveName: findDirective(db, directiveId)?.shortName ?? directiveId,
    formLabel: form?.label ?? formId,
    lists,
    reports,
    people: countHeldPeople(db, group),
    fields: heldFields(db, group).length,
    way,
    wayFrom: from,
    hold,
    endsOn,
    until,
    state,
    words: `${destructionText.state(state)}: ${destructionText.way(way)} (${destructionText.until(until)})`,
  };
}

function byUrgency(left: HeldLists, right: HeldLists): number {
  const order = RETENTION_STATES.indexOf(left.state) - RETENTION_STATES.indexOf(right.state);
  return order !== 0 ? order : (left.until ?? '9999').localeCompare(right.until ?? '9999');
}
