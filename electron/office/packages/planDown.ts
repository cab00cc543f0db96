import { listDirectiveAttachments } from '../../db/attachedFiles';
import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { findFormDefinition } from '../../db/forms';
import { findOffice } from '../../db/office';
import { findPackageIdentity, findSentWording, listMatches, type PackageMatch } from '../../db/packages';
import { listGroups, listUnits } from '../../db/units';
import { dayOf, type LocalTime } from '../../domain/calendar';
import { canonical } from '../../domain/canonical';
import { withEarlier } from '../../domain/changedHours';
import type { Directive, DirectiveLink, Schedule } from '../../domain/directive';
import { earlierOf } from '../../domain/earlierLimits';
import type { FormDefinition } from '../../domain/form';
import { obligationsAtMost } from '../../domain/obligation';
import { type Kept, withOwnChoices } from '../../domain/package/keepOwn';
import { type DownContent, type DownUnit, filesOf, type ReadPackage } from '../../domain/package/packageModel';
import type { Unit, UnitGroup } from '../../domain/unit';
import { foldForSearch } from '../../domain/vietnamese';
import { indexUnits, matchLine } from '../../imports/unitIndex';
import type { PackageDecisions, PackageDownPreview, PackageUnitMatch } from '../../ipc/contract';
import { scheduleWords } from '../../text/changeEvents';
import { decisionText } from '../../text/decisionText';
import { packageText } from '../../text/packageText';
import { amendmentChanges } from '../amendmentChanges';
import { planDuties } from '../regenerateDuties';
import { freeId } from '../slug';
import { unitMatcher } from './matchUnits';

const words = packageText.down;

export interface DownQuestion {
  readonly read: ReadPackage;
  readonly content: DownContent;
  /** Ours; null: the paper is not here yet. */
  readonly directiveId: string | null;
  readonly decisions: PackageDecisions;
  readonly receivedAt: LocalTime;
}

/** What a package down would write. */
export interface DownPlan {
  readonly preview: PackageDownPreview;
  /** null: it is new. */
  readonly before: Directive | null;
  readonly after: Directive;
  /** The sender's wording as it would stand here without what was set here. */
  readonly sent: Directive;
  readonly newGroups: readonly Pick<UnitGroup, 'id' | 'name'>[];
  readonly units: readonly Unit[];
  readonly forms: readonly FormDefinition[];
  readonly attachments: readonly { readonly sha256: string; readonly fileName: string }[];
  readonly matches: readonly PackageMatch[];
  readonly changesAnything: boolean;
  readonly whyNot: string | null;
}

/** What a package with a directive would change here; nothing is written. */
export function planDown(db: ReadDb, question: DownQuestion): DownPlan {
  const { content, decisions, read } = question;
  const remembered = listMatches(db, read.manifest.sender.identity);
  const selfRef = selfIn(db, content, decisions, remembered);
  const groups = groupsIn(db, content, decisions, remembered, selfRef);
  const units = unitsIn(db, content, decisions, remembered, selfRef, groups);
  const before = question.directiveId === null ? null : findDirective(db, question.directiveId);
  const sent = directiveHere(question, before, groups);
  const { directive: after, kept } =
    before === null
      ? { directive: sent, kept: [] }
      : withOwnChoices({ incoming: sent, before, sent: findSentWording(db, before.id), decisionOf: decisionText });
  const isSame = before !== null && canonical(before) === canonical(after);
  const forms = content.forms.map((sentForm) => {
    const known = findFormDefinition(db, sentForm.id, sentForm.version);
    return { form: withOwnNatures(sentForm, known), known };
  });
  const written = forms.filter(({ form, known }) => !isSameForm(form, known));
  const attached = new Set(before === null ? [] : listDirectiveAttachments(db, before.id).map(({ sha256 }) => sha256));
  const attachments = filesOf(read.manifest).filter(({ sha256 }) => !attached.has(sha256));
  const newGroups = groups.filter(({ isNew }) => isNew).map(({ localId, name }) => ({ id: localId, name }));
  const lines = [
    before === null
      ? words.newDirective(after.shortName)
      : (isSame ? words.sameDirective : words.changedDirective)(after.shortName),
    ...kept.map((one) => keptLine(one, groups, content.forms)),
    ...forms.map(({ form, known }) => formLine(form, known)),
    ...newGroups.map(({ name }) => words.newGroup(name)),
    ...units.lines,
    ...attachments.map(({ fileName }) => words.newFile(fileName)),
    ...(after.schedules.some(({ owedBy }) => owedBy === 'office') && before === null ? [words.officeDuty] : []),
  ];
  const rows = obligationsAtMost(after, [...listUnits(db), ...units.written]);
  const isEndless = rows > MOST_ROWS;
  const changesAnything =
    !isSame || written.length > 0 || newGroups.length > 0 || units.written.length > 0 || attachments.length > 0;
  return {
    preview: {
      state: before === null ? 'new' : changesAnything ? 'changed' : 'same',
      selfRef,
      senderUnits: content.units.map(({ ref, name }) => ({ ref, name })),
      groups: groups.map(({ id, name, localId, isNew, isOurs }) => ({
        id,
        name,
        groupId: isNew ? null : localId,
        isOurs,
      })),
      units: units.matches,
      localGroups: listGroups(db).map(({ id, name }) => ({ id, name })),
      lines,
      changes: before === null || isSame || isEndless ? [] : changesOf(db, before, after, groups),
    },
    before,
    after,
    sent,
    newGroups,
    units: units.written,
    forms: written.map(({ form }) => form),
    attachments: attachments.map(({ sha256, fileName }) => ({ sha256, fileName })),
    matches: [
      ...(selfRef === null ? [] : [{ kind: 'self' as const, foreignKey: 'self', localId: selfRef }]),
      ...groups.map(({ id, localId }) => ({ kind: 'group' as const, foreignKey: id, localId })),
      ...units.remembered,
      { kind: 'directive', foreignKey: content.directive.id, localId: after.id },
    ],
    changesAnything,
    whyNot: isEndless ? packageText.manyDuties(rows, MOST_ROWS) : null,
  };
}

/** As many as the largest office has in a year: 300 units, three forms a day. */
const MOST_ROWS = 350_000;

function keptLine(kept: Kept, groups: readonly HereGroup[], forms: readonly FormDefinition[]): string {
  const names = new Map(groups.map(({ localId, name }) => [localId, name]));
  const duty = (schedule: Schedule) =>
    scheduleWords({ ...schedule, internalCutoffs: [] }, (id) => names.get(id) ?? id, forms);
  switch (kept.what) {
    case 'cutoffs':
      return words.keptCutoffs(duty(kept.schedule));
    case 'lostCutoffs':
      return words.lostCutoffs(duty(kept.schedule));
    case 'answer':
      return words.keptAnswer(duty(kept.schedule));
    case 'lostAnswer':
      return words.lostAnswer(duty(kept.schedule));
    case 'duty':
      return words.keptDuty(duty(kept.schedule));
    case 'window':
      return words.keptWindow(kept.clause.number);
    default:
      return words.keptParts[kept.what];
  }
}

function formLine(form: FormDefinition, known: FormDefinition | null): string {
  const { label, version } = form;
  if (known === null) return words.newForm(label, version);
  return isSameForm(form, known) ? words.sameForm(label, version) : words.changedForm(label, version);
}

/** What our office has said of figures over periods stays where the sender says nothing of them. */
function withOwnNatures(form: FormDefinition, known: FormDefinition | null): FormDefinition {
  const said = new Map(known?.fields.map(({ key, nature }) => [key, nature]));
  const fields = form.fields.map((field) => {
    const nature = field.nature ?? said.get(field.key);
    return nature === undefined ? field : { ...field, nature };
  });
  return { ...form, fields };
}

function isSameForm(form: FormDefinition, known: FormDefinition | null): boolean {
  return known !== null && canonical(known) === canonical(form);
}

function changesOf(db: ReadDb, before: Directive, after: Directive, groups: readonly HereGroup[]) {
  const names = new Map([
    ...groups.map(({ localId, name }) => [localId, name] as const),
    ...listGroups(db).map(({ id, name }) => [id, name] as const),
  ]);
  return amendmentChanges(before, after, planDuties(db, after), names).map(({ fieldLabel, oldValue, newValue }) => ({
    label: fieldLabel,
    before: oldValue,
    after: newValue,
  }));
}

/** Which of the sender's units we are: as said, as remembered, by our code, by our name. */
function selfIn(
  db: ReadDb,
  { units }: DownContent,
  { selfRef }: PackageDecisions,
  remembered: readonly PackageMatch[],
): string | null {
  const refs = new Set(units.map(({ ref }) => ref));
  if (selfRef !== null && refs.has(selfRef)) return selfRef;
  const before = remembered.find(({ kind }) => kind === 'self')?.localId ?? null;
  if (before !== null && refs.has(before)) return before;
  const code = findPackageIdentity(db)?.unitCode ?? null;
  const coded = code === null ? [] : units.filter((unit) => unit.code === code);
  if (coded.length === 1) return coded[0]?.ref ?? null;
  const named = units.map(({ ref, parent, ...unit }) => ({ ...unit, id: ref, parentId: parent }));
  const office = findOffice(db);
  return office === null ? null : matchLine(indexUnits(named), office.name).unitId;
}

interface HereGroup {
  /** At the sender. */
  readonly id: string;
  readonly name: string;
  readonly localId: string;
  readonly isNew: boolean;
  /** We ourselves are in it: what it owes is handed on to our own units. */
  readonly isOurs: boolean;
}

function groupsIn(
  db: ReadDb,
  { groups, units }: DownContent,
  decisions: PackageDecisions,
  remembered: readonly PackageMatch[],
  selfRef: string | null,
): readonly HereGroup[] {
  const here = listGroups(db);
  const known = new Set(here.map(({ id }) => id));
  const members = new Map<string, number>();
  for (const unit of listUnits(db)) for (const id of unit.groups) members.set(id, (members.get(id) ?? 0) + 1);
  const largest = here.toSorted((a, b) => (members.get(b.id) ?? 0) - (members.get(a.id) ?? 0))[0];
  const self = units.find(({ ref }) => ref === selfRef);
  const taken = new Set(known);
  return groups.map(({ id, name }) => {
    const isOurs = self?.groups.includes(id) ?? groups.length === 1;
    const said = decisions.groups[id];
    const before = remembered.find((one) => one.kind === 'group' && one.foreignKey === id)?.localId;
    const same = known.has(id) ? id : here.find((one) => foldForSearch(one.name) === foldForSearch(name))?.id;
    const found = said !== undefined ? said : (before ?? same ?? (isOurs ? largest?.id : null) ?? null);
    if (found !== null && known.has(found)) return { id, name, localId: found, isNew: false, isOurs };
    const localId = freeId(id, taken);
    taken.add(localId);
    return { id, name, localId, isNew: true, isOurs };
  });
}

interface HereUnits {
  readonly matches: readonly PackageUnitMatch[];
  /** Added, or given a code. */
  readonly written: readonly Unit[];
  readonly remembered: readonly PackageMatch[];
  readonly lines: readonly string[];
}

/** Units below us: known ones may get the code they had not, others are added to those that owe what we owe. */
function unitsIn(
  db: ReadDb,
  { units }: DownContent,
  { units: said }: PackageDecisions,
  remembered: readonly PackageMatch[],
  selfRef: string | null,
  groups: readonly HereGroup[],
): HereUnits {
  const registry = listUnits(db);
  const matcher = unitMatcher({ registry, candidates: registry, remembered, said, asksOnOtherCode: false });
  const own = selfRef === null ? [] : below(units, selfRef);
  const matches = own.map((unit) => ({ ...matcher(unit), isOpen: false }));
  const byId = new Map(registry.map((unit) => [unit.id, unit]));
  const taken = new Set(byId.keys());
  const lines: string[] = [];
  const written: Unit[] = [];
  const kept: PackageMatch[] = [];
  const localOf = new Map<string, string>();
  for (const [place, unit] of own.entries()) {
    const match = matches[place];
    const there = match?.unitId == null ? undefined : byId.get(match.unitId);
    if (there !== undefined) {
      localOf.set(unit.ref, there.id);
      kept.push({ kind: 'unit', foreignKey: unit.ref, localId: there.id });
      if (there.code !== null || unit.code === null) continue;
      written.push({ ...there, code: unit.code });
      lines.push(words.newCode(there.name, unit.code));
    } else if (match?.how === 'none') {
      const id = freeId(unit.ref, taken);
      taken.add(id);
      localOf.set(unit.ref, id);
      written.push(newUnit(unit, id, localOf.get(unit.parent ?? '') ?? null, groups));
      kept.push({ kind: 'unit', foreignKey: unit.ref, localId: id });
      lines.push(words.newUnit(unit.name));
    } else kept.push({ kind: 'unit', foreignKey: unit.ref, localId: null });
  }
  return { matches, written, remembered: kept, lines };
}

/** Parents before those below them; by steps, as a package may claim a chain of any length. */
function below(units: readonly DownUnit[], ref: string): readonly DownUnit[] {
  const children = new Map<string | null, DownUnit[]>();
  for (const unit of units) {
    const own = children.get(unit.parent);
    if (own === undefined) children.set(unit.parent, [unit]);
    else own.push(unit);
  }
  const seen = new Set([ref]);
  const found: DownUnit[] = [];
  const open = (children.get(ref) ?? []).toReversed();
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    if (seen.has(unit.ref)) continue;
    seen.add(unit.ref);
    found.push(unit);
    for (const child of (children.get(unit.ref) ?? []).toReversed()) open.push(child);
  }
  return found;
}

function newUnit(unit: DownUnit, id: string, parentId: string | null, groups: readonly HereGroup[]): Unit {
  const own = groups.filter((group) => group.isOurs || unit.groups.includes(group.id)).map(({ localId }) => localId);
  return {
    id,
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    addressee: unit.addressee,
    parentId,
    aliases: unit.aliases,
    groups: [...new Set(own)],
    validFrom: null,
    validTo: null,
    contacts: [],
    channel: null,
  };
}

/** Marks the duty of our own office beside the one it hands on. */
const OFFICE_DUTY = '-len-cap-tren';

/** The directive as it stands here: our groups in place of the sender's, and what we ourselves owe. */
function directiveHere(
  { content: { directive }, receivedAt }: DownQuestion,
  before: Directive | null,
  groups: readonly HereGroup[],
): Directive {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const here = (id: string) => byId.get(id)?.localId ?? id;
  const arrived = { owner: '', number: null, arrivedOn: dayOf(receivedAt), forwardedTo: null, fileUnder: null };
  const cutoffsHere = (cutoffs: Schedule['internalCutoffs']) =>
    cutoffs.map((cutoff) => ({ ...cutoff, groupId: cutoff.groupId === null ? null : here(cutoff.groupId) }));
  const handedOn = ({ groupId, internalCutoffs, ...schedule }: Schedule): readonly Schedule[] => {
    const own: Schedule = {
      ...schedule,
      groupId: here(groupId),
      due: withEarlier(
        schedule.due,
        earlierOf(schedule.due).map((one) => ({ ...one, internalCutoffs: cutoffsHere(one.internalCutoffs) })),
      ),
      internalCutoffs: cutoffsHere(internalCutoffs),
    };
    if (byId.get(groupId)?.isOurs !== true) return [own];
    return [own, { ...own, id: `${own.id}${OFFICE_DUTY}`, owedBy: 'office', internalCutoffs: [] }];
  };
  return {
    ...directive,
    id: before?.id ?? directive.id,
    stamp: before?.stamp ?? (before === null ? arrived : null),
    links: directive.links.map((link) => ({ ...link, directiveId: linkedHere(before, link) })),
    clauses: directive.clauses.map((clause) => ({
      ...clause,
      addressees: clause.addressees.map((one) => ({ ...one, groupId: here(one.groupId) })),
    })),
    relays: directive.relays.map((relay) => ({ ...relay, groupId: here(relay.groupId) })),
    indicators: directive.indicators.map((one) => ({ ...one, groupId: here(one.groupId) })),
    schedules: directive.schedules.flatMap(handedOn),
  };
}

/** The paper of ours that a citation was tied to here: the sender knows only its words. */
function linkedHere(before: Directive | null, { relation, quote }: DirectiveLink): string | null {
  return before?.links.find((one) => one.relation === relation && one.quote === quote)?.directiveId ?? null;
}
