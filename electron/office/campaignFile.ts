import { z } from 'zod';
import type { IsoDay } from '../domain/calendar';
import type { Directive, FigureSource, Schedule } from '../domain/directive';
import { isBeforeDue } from '../domain/dueChecks';
import { MOST_PERIODS, periodsAtMost } from '../domain/dueRule';
import { AppFailure } from '../domain/failure';
import { keysOf } from '../domain/fieldRules';
import type { FieldRule, FormDefinition, FormField } from '../domain/form';
import type { OfficeProfile, Signatory } from '../domain/office';
import type { Baseline, Unit, UnitGroup } from '../domain/unit';
import { directiveFile, draftFile, form, sampleFile, words } from './campaignSchema';

/** `resources/directives/<id>.json`: one directive with the forms it sends out. */
export interface DirectiveFile {
  readonly directive: Directive;
  readonly forms: readonly FormDefinition[];
}

/** `resources/samples/<id>.json`: an office with its units, ready to receive the reports of one directive. */
export interface SampleFile {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly office: OfficeProfile;
  readonly signatories: readonly Signatory[];
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
  readonly baselines: readonly Baseline[];
  /** Id of the directive the sample goes with. */
  readonly directive: string;
  /** Folder of report workbooks beside the sample file; null: the paper is known, no reports to it are. */
  readonly reportsFolder: string | null;
}

/**
 * Reads a directive with its forms. Groups are only named here; `checkCampaign` holds them against an office.
 * @param json     text of the file
 * @param fileName named in the sentence of a failure
 * @param known    forms the office has, which a directive may ask for without bringing them
 * @throws AppFailure `invalid` with one sentence naming the first wrong place
 */
export function parseDirectiveFile(
  json: string,
  fileName: string,
  known: readonly FormDefinition[] = [],
): DirectiveFile {
  const raw = readJson(json, fileName);
  const file = check(isDraft(raw) ? draftFile : directiveFile, raw, fileName);
  const added = new Set(file.forms.map(({ id }) => id));
  refuseFirst(brokenDirective(file, [...file.forms, ...known.filter(({ id }) => !added.has(id))]), fileName);
  return file;
}

/**
 * Reads forms alone: one, or a list under `forms`.
 * @throws AppFailure as `parseDirectiveFile`
 */
export function parseFormFile(json: string, fileName: string): readonly FormDefinition[] {
  const single = parse(z.union([z.strictObject({ forms: z.array(form).min(1) }), form]), json, fileName);
  const forms = 'forms' in single ? single.forms : [single];
  refuseFirst(
    forms.flatMap((one, index) => [...brokenForm(one, ['forms', index])]),
    fileName,
  );
  return forms;
}

/**
 * The faults of a form defined in the window, in the words used for files.
 * @throws AppFailure as `parseDirectiveFile`
 */
export function checkForm(one: FormDefinition): void {
  refuseFirst(brokenForm(one, []), one.label);
}

/**
 * Reads an office with groups, units and baselines.
 * @throws AppFailure as `parseDirectiveFile`
 */
export function parseSampleFile(json: string, fileName: string): SampleFile {
  const file = parse(sampleFile, json, fileName);
  refuseFirst(brokenSample(file), fileName);
  return file;
}

/**
 * Holds a directive against the office that will receive its reports: every group it names must exist there, and every
 * baseline an indicator counts on must be known for at least one unit of the indicator's group.
 * @throws AppFailure `invalid`, naming the place in the directive's file
 */
export function checkCampaign(sample: SampleFile, file: DirectiveFile, fileName: string): void {
  refuseFirst(brokenCampaign(sample, file), fileName);
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A draft may be blank wherever a paper in force may not. */
function isDraft(raw: unknown): boolean {
  return valueAt(raw, ['directive', 'isDraft']) === true;
}

function readJson(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw refusal({ path: [], message: words.notJson }, fileName);
  }
}

function parse<T>(schema: z.ZodType<T>, json: string, fileName: string): T {
  return check(schema, readJson(json, fileName), fileName);
}

function check<T>(schema: z.ZodType<T>, raw: unknown, fileName: string): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw refusal({ path: issue?.path ?? [], message: issue ? wordsOf(issue, raw) : words.outOfRange }, fileName);
}

function refuseFirst(faults: Iterable<Fault>, fileName: string): void {
  for (const fault of faults) throw refusal(fault, fileName);
}

function refusal({ path, message }: Fault, fileName: string): AppFailure {
  const place = path.length === 0 ? '' : `, mục ${printPath(path)}`;
  return new AppFailure('invalid', `Tệp ${fileName}${place}: ${message}.`);
}

/** ["schedules", 1, "due"] → schedules[1].due */
function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (done, part) =>
      typeof part === 'number' ? `${done}[${part}]` : done === '' ? String(part) : `${done}.${String(part)}`,
    '',
  );
}

/** Our own sentence where the schema has one, else the library's finding in Vietnamese. */
function wordsOf(issue: z.core.$ZodIssue, raw: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return words.unknownKeys(issue.keys);
    case 'invalid_type':
      return valueAt(raw, issue.path) === undefined ? words.absent : words.wrongType(issue.expected);
    case 'invalid_value':
      return valueAt(raw, issue.path) === undefined ? words.absent : words.notOneOf(issue.values);
    case 'invalid_union':
      return words.unknownKind;
    case 'too_small':
      return issue.origin === 'array' ? words.empty : words.outOfRange;
    case 'too_big':
    case 'not_multiple_of':
      return words.outOfRange;
    default:
      return valueAt(raw, issue.path) === undefined ? words.absent : issue.message;
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    raw,
  );
}

/** @param known all forms the directive may ask for, its own included */
function* brokenDirective({ directive, forms }: DirectiveFile, known: readonly FormDefinition[]): Generator<Fault> {
  yield* repeats(['forms'], forms);
  yield* forms.flatMap((one, index) => [...brokenForm(one, ['forms', index])]);
  for (const list of ['clauses', 'relays', 'indicators', 'targets', 'schedules'] as const)
    yield* repeats(['directive', list], directive[list]);

  for (const [index, { addressees }] of directive.clauses.entries())
    yield* repeats(
      ['directive', 'clauses', index, 'addressees'],
      addressees.map(({ groupId }) => ({ id: groupId })),
    );
  const clauses = idsOf(directive.clauses);
  const indicators = idsOf(directive.indicators);
  const formIds = idsOf(known);
  for (const [index, schedule] of directive.schedules.entries()) {
    const place = ['directive', 'schedules', index];
    yield* unknown([...place, 'clauseId'], 'điểm, khoản', schedule.clauseId, clauses);
    if (schedule.formId !== null) yield* unknown([...place, 'formId'], 'mẫu', schedule.formId, formIds);
    yield* brokenDue(schedule, place);
  }
  for (const [index, { clauseId }] of directive.relays.entries())
    if (clauseId !== null) yield* unknown(['directive', 'relays', index, 'clauseId'], 'điểm, khoản', clauseId, clauses);
  for (const [index, target] of directive.targets.entries())
    yield* unknown(['directive', 'targets', index, 'indicatorId'], 'chỉ số', target.indicatorId, indicators);
  for (const [index, figure] of directive.quotedFigures.entries())
    yield* unknown(['directive', 'quotedFigures', index, 'indicatorId'], 'chỉ số', figure.indicatorId, indicators);
  for (const [index, indicator] of directive.indicators.entries())
    for (const side of ['numerator', 'denominator'] as const)
      yield* brokenSource(indicator[side], known, ['directive', 'indicators', index, side]);
}

function* brokenDue({ due, internalCutoffs }: Schedule, place: readonly PropertyKey[]): Generator<Fault> {
  if ((due.kind === 'daily' || due.kind === 'periodic') && due.from !== null && due.to !== null)
    yield* backwards([...place, 'due', 'to'], due.from, due.to);
  if (periodsAtMost(due) > MOST_PERIODS) yield { path: [...place, 'due'], message: words.longDuty(MOST_PERIODS) };
  for (const [index, cutoff] of internalCutoffs.entries())
    if (!isBeforeDue(due, cutoff)) yield { path: [...place, 'internalCutoffs', index], message: words.lateCutoff };
}

function* brokenSource(
  source: FigureSource,
  forms: readonly FormDefinition[],
  place: readonly PropertyKey[],
): Generator<Fault> {
  if (source.kind !== 'field') return;
  yield* unknown([...place, 'formId'], 'mẫu', source.formId, idsOf(forms));
  const found = forms.find((one) => one.id === source.formId);
  if (found) yield* brokenCount(source.fieldKey, found.fields, found.label, [...place, 'fieldKey']);
}

function* brokenForm(one: FormDefinition, place: readonly PropertyKey[]): Generator<Fault> {
  if (one.shape === 'list' && one.columns.length === 0) yield { path: [...place, 'columns'], message: words.noColumns };
  if (one.shape === 'fields' && one.columns.length > 0)
    yield { path: [...place, 'columns'], message: words.strayColumns };
  if (one.shape === 'table') yield* brokenTable(one, place);
  yield* repeats(
    [...place, 'fields'],
    [...one.fields, ...one.columns].map((field) => ({ id: field.key })),
  );
  for (const [index, rule] of one.rules.entries()) {
    const rulePlace = [...place, 'rules', index];
    if (rule.kind === 'runningTotal') yield* brokenCount(rule.total, one.fields, one.label, [...rulePlace, 'total']);
    else yield* brokenRule(rule, one, rulePlace);
  }
}

/** Sides of a rule are figures of the report, or in a list figures of one row of it. */
function* brokenRule(rule: FieldRule, one: FormDefinition, place: readonly PropertyKey[]): Generator<Fault> {
  const isOfRow = one.shape === 'list' && one.columns.some(({ key }) => key === keysOf(rule)[0]);
  for (const [key, side] of sidesOf(rule))
    yield* brokenCount(key, isOfRow ? one.columns : one.fields, one.label, [...place, ...side]);
  if (new Set(keysOf(rule)).size < keysOf(rule).length) yield { path: place, message: words.ruleOnItself };
}

function sidesOf(rule: FieldRule): readonly (readonly [key: string, side: readonly PropertyKey[]])[] {
  if (rule.kind === 'sum')
    return [[rule.total, ['total']], ...rule.parts.map((part, index) => [part, ['parts', index]] as const)];
  return [
    [rule.left, ['left']],
    [rule.right, ['right']],
  ];
}

function* brokenTable({ columns, fields }: FormDefinition, place: readonly PropertyKey[]): Generator<Fault> {
  if (columns.filter(({ type }) => type === 'unit').length !== 1)
    yield { path: [...place, 'columns'], message: words.noUnitColumn };
  if (fields.length === 0) yield { path: [...place, 'fields'], message: words.noFigures };
}

/** A figure that is counted with must be a count field of the form. */
function* brokenCount(
  fieldKey: string,
  fields: readonly FormField[],
  label: string,
  path: readonly PropertyKey[],
): Generator<Fault> {
  const field = fields.find((candidate) => candidate.key === fieldKey);
  if (!field) yield { path, message: words.noSuch(`trường trong ${label}`, fieldKey) };
  else if (field.type !== 'count') yield { path, message: words.notCount(fieldKey) };
}

function* brokenSample(file: SampleFile): Generator<Fault> {
  for (const list of ['signatories', 'groups', 'units'] as const) yield* repeats([list], file[list]);
  if (file.signatories.filter((one) => one.isDefault).length > 1)
    yield { path: ['signatories'], message: words.twoDefaults };
  const groups = idsOf(file.groups);
  const units = idsOf(file.units);
  for (const [index, unit] of file.units.entries()) {
    for (const [at, groupId] of unit.groups.entries())
      yield* unknown(['units', index, 'groups', at], 'nhóm', groupId, groups);
    if (unit.parentId !== null) yield* unknown(['units', index, 'parentId'], 'đơn vị', unit.parentId, units);
  }
  for (const list of ['signatories', 'units'] as const)
    for (const [index, { validFrom, validTo }] of file[list].entries())
      if (validFrom !== null && validTo !== null) yield* backwards([list, index, 'validTo'], validFrom, validTo);
  for (const [index, baseline] of file.baselines.entries())
    yield* unknown(['baselines', index, 'unitId'], 'đơn vị', baseline.unitId, units);
  yield* repeats(
    ['baselines'],
    file.baselines.map((one) => ({ id: `${one.unitId}, ${one.measureKey}, ${one.asOf}` })),
  );
}

function* brokenCampaign(sample: SampleFile, { directive }: DirectiveFile): Generator<Fault> {
  if (sample.directive !== directive.id)
    yield { path: ['directive', 'id'], message: words.otherDirective(sample.directive, directive.id) };
  const groups = idsOf(sample.groups);
  for (const [index, clause] of directive.clauses.entries())
    for (const [at, { groupId }] of clause.addressees.entries())
      yield* unknown(['directive', 'clauses', index, 'addressees', at, 'groupId'], 'nhóm', groupId, groups);
  for (const list of ['schedules', 'indicators', 'relays'] as const)
    for (const [index, { groupId }] of directive[list].entries())
      yield* unknown(['directive', list, index, 'groupId'], 'nhóm', groupId, groups);
  for (const [index, indicator] of directive.indicators.entries())
    for (const side of ['numerator', 'denominator'] as const) {
      const source = indicator[side];
      if (source.kind === 'baseline' && !hasBaseline(sample, source.measureKey, indicator.groupId))
        yield {
          path: ['directive', 'indicators', index, side, 'measureKey'],
          message: words.noBaseline(source.measureKey),
        };
    }
}

function hasBaseline(sample: SampleFile, measureKey: string, groupId: string): boolean {
  const members = idsOf(sample.units.filter((unit) => unit.groups.includes(groupId)));
  return sample.baselines.some((one) => one.measureKey === measureKey && members.has(one.unitId));
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map((one) => one.id));
}

function* repeats(path: readonly PropertyKey[], list: readonly { readonly id: string }[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const one of list) {
    if (seen.has(one.id)) yield { path, message: words.repeated(one.id) };
    seen.add(one.id);
  }
}

function* unknown(
  path: readonly PropertyKey[],
  what: string,
  wanted: string,
  known: ReadonlySet<string>,
): Generator<Fault> {
  if (!known.has(wanted)) yield { path, message: words.noSuch(what, wanted) };
}

function* backwards(path: readonly PropertyKey[], from: IsoDay, to: IsoDay): Generator<Fault> {
  if (to < from) yield { path, message: words.backwards };
}
