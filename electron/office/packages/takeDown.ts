import { attachToDirective } from '../../db/attachedFiles';
import type { WriteDb } from '../../db/database';
import { keepWording } from '../../db/directiveVersions';
import { listForms, saveForm } from '../../db/forms';
import { gatherMembers } from '../../db/groupMembers';
import { saveMatch, saveSentWording } from '../../db/packages';
import { changesBetween, type ImagedTable, imageOf, type RowChange } from '../../db/rowImage';
import { listGroups, saveGroup, saveUnit } from '../../db/units';
import { updateDirective } from '../../db/writeDirectives';
import { dayOf } from '../../domain/calendar';
import { attached } from '../../text/changeEvents';
import { subjects } from '../../text/changeSubjects';
import { packageText } from '../../text/packageText';
import { amendmentChanges } from '../amendmentChanges';
import { directiveChanges, formsChanged } from '../directiveChanges';
import type { OfficeEnvironment } from '../environment';
import { loadDirective } from '../loadCampaign';
import { recordChanges } from '../recordChanges';
import { registerDirectiveIn } from '../records/incomingOfDirective';
import { regenerateDuties } from '../regenerateDuties';
import { registryState, unitChanges } from '../unitChanges';
import type { DownPlan } from './planDown';

const OWN = 'directive_id = :directiveId';

/** Tables a package may write, parents before what refers to them; in this order rows are put back. */
export const IMAGED: readonly ImagedTable[] = [
  { table: 'package_match', key: ['sender_identity', 'kind', 'foreign_key'] },
  { table: 'unit_group', key: ['id'] },
  { table: 'unit', key: ['id'] },
  { table: 'unit_alias', key: ['unit_id', 'alias'] },
  { table: 'unit_contact', key: ['unit_id', 'position'] },
  { table: 'unit_group_member', key: ['group_id', 'unit_id'] },
  { table: 'form', key: ['id', 'version'] },
  { table: 'directive', key: ['id'], where: 'id = :directiveId' },
  { table: 'package_wording', key: ['directive_id'], where: OWN },
  { table: 'clause', key: ['directive_id', 'id'], where: OWN },
  { table: 'clause_addressee', key: ['directive_id', 'clause_id', 'group_id'], where: OWN },
  { table: 'indicator', key: ['directive_id', 'id'], where: OWN },
  { table: 'target', key: ['directive_id', 'id'], where: OWN },
  { table: 'quoted_figure', key: ['directive_id', 'position'], where: OWN },
  { table: 'schedule', key: ['directive_id', 'id'], where: OWN },
  { table: 'directive_version', key: ['directive_id', 'version'], where: OWN },
  { table: 'directive_attachment', key: ['directive_id', 'sha256'], where: OWN },
  { table: 'obligation', key: ['id'], where: OWN },
  { table: 'task', key: ['id'], where: OWN },
];

/** Rows of a directive that was not there before are not kept one by one: they all go with it. */
export const MADE_FROM_DIRECTIVE: ReadonlySet<string> = new Set(['obligation', 'task']);

/**
 * Writes what a package with a directive brings; part of the caller's transaction.
 * @returns what is put back when it is taken back
 */
export function takeDownIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  plan: DownPlan,
  senderIdentity: string,
  fileName: string,
): readonly RowChange[] {
  const { before, after } = plan;
  const image = imageOf(db, IMAGED, after.id);
  const reason = packageText.reason(fileName);
  writeRegistry(db, environment, plan, reason);
  if (before === null) enter(db, environment, plan, reason);
  else amend(db, environment, plan, reason);
  saveSentWording(db, plan.sent);
  for (const file of plan.attachments) attachToDirective(db, after.id, { ...file, addedAt: environment.clock() });
  const subject = subjects.directive(after.id, after.shortName);
  const files = plan.attachments.map((file) => attached(subject, null, file.fileName));
  recordChanges(db, environment, files, reason);
  for (const match of plan.matches) saveMatch(db, senderIdentity, match);
  const changes = changesBetween(image, imageOf(db, IMAGED, after.id));
  return before === null ? changes.filter(({ table }) => !MADE_FROM_DIRECTIVE.has(table)) : changes;
}

function writeRegistry(db: WriteDb, environment: OfficeEnvironment, plan: DownPlan, reason: string): void {
  if (plan.newGroups.length === 0 && plan.units.length === 0) return;
  const before = registryState(db);
  for (const group of plan.newGroups) saveGroup(db, group);
  for (const unit of plan.units) saveUnit(db, unit);
  gatherMembers(db, dayOf(environment.clock()));
  recordChanges(db, environment, unitChanges(before, registryState(db)), reason);
}

function enter(db: WriteDb, environment: OfficeEnvironment, { after, forms }: DownPlan, reason: string): void {
  const formsBefore = listForms(db);
  const file = { directive: after, forms };
  const rows = loadDirective(db, environment, file);
  recordChanges(db, environment, directiveChanges(db, file, formsBefore, rows), reason);
}

function amend(db: WriteDb, environment: OfficeEnvironment, plan: DownPlan, reason: string): void {
  const { before, after, forms } = plan;
  if (before === null) return;
  const formsBefore = listForms(db);
  for (const form of forms) saveForm(db, form);
  recordChanges(db, environment, formsChanged(db, forms, formsBefore), reason);
  if (plan.preview.changes.length === 0) return;
  keepWording(db, before, environment.clock());
  updateDirective(db, after);
  registerDirectiveIn(db, environment, after);
  const rows = regenerateDuties(db, after);
  const groups = new Map(listGroups(db).map(({ id, name }) => [id, name]));
  recordChanges(db, environment, amendmentChanges(before, after, rows, groups), reason);
}
