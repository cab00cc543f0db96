import type { FormDefinition } from '../../domain/form';
import type { FormKey } from '../../domain/formKey';
import type { Issue } from '../../domain/issue';
import type { PeriodKey } from '../../domain/submission';
import type { Unit } from '../../domain/unit';
import { formMessages as say } from '../../text/formMessages';
import type { PeriodMatch } from '../findPeriod';
import type { Workbook } from '../grid';
import { issueAt } from '../issues';
import type { UnitMatch, UnitProposal } from '../matchUnit';
import { readFormKey } from './formKey';

/** What a key is held against. */
export interface KeyContext {
  readonly directiveId?: string | undefined;
  readonly forms: readonly FormDefinition[];
  readonly units: readonly Unit[];
}

/** The key when it is of this campaign; one of another campaign, form or unit is said and not used. */
export function keyOf(
  workbook: Workbook,
  { directiveId, forms, units }: KeyContext,
  fileName: string,
): { readonly key: FormKey | null; readonly issues: readonly Issue[] } {
  const key = readFormKey(workbook);
  if (key === null) return { key, issues: [] };
  const isOurs =
    (directiveId === undefined || key.directiveId === directiveId) &&
    forms.some(({ id }) => id === key.formId) &&
    units.some(({ id }) => id === key.unitId);
  if (isOurs) return { key, issues: [] };
  return { key: null, issues: [issueAt('warning', 'key-unknown', say.keyUnknown(fileName))] };
}

export interface KeyedUnit {
  readonly unitId: string | null;
  readonly source: 'key' | null;
  readonly proposals: readonly UnitProposal[];
  readonly issues: readonly Issue[];
}

/**
 * The unit the workbook was made for, unless the report itself names another: a file passed on to a neighbour is asked about.
 * @param shown what the report says, without the name of its file
 */
export function keyedUnit(key: FormKey, shown: UnitMatch, units: readonly Unit[], fileName: string): KeyedUnit {
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId;
  const own: UnitProposal = { unitId: key.unitId, unitName: nameOf(key.unitId), area: null, score: 1 };
  if (shown.unitId === null || shown.unitId === key.unitId)
    return { unitId: key.unitId, source: 'key', proposals: [own], issues: [] };
  const message = say.keyUnit(fileName, nameOf(key.unitId), nameOf(shown.unitId));
  const other: UnitProposal = { unitId: shown.unitId, unitName: nameOf(shown.unitId), area: null, score: 1 };
  return { unitId: null, source: null, proposals: [own, other], issues: [issueAt('error', 'key-unit', message)] };
}

/**
 * The period the workbook was made for, unless the report names another day: yesterday's file filled in again is asked about.
 * @param shown what the report says, without the name of its file
 */
export function keyedPeriod(
  key: FormKey,
  shown: PeriodMatch,
  fileName: string,
): { readonly period: PeriodKey | null; readonly source: 'key' | null; readonly issues: readonly Issue[] } {
  const isOutside = shown.issues.some(({ code }) => code === 'period-not-in-campaign');
  if (isOutside) return denied(say.keyPeriodOutside(fileName, key.period));
  if (shown.period === null || shown.period === key.period) return { period: key.period, source: 'key', issues: [] };
  return denied(say.keyPeriod(fileName, key.period, shown.period));
}

function denied(message: string) {
  return { period: null, source: null, issues: [issueAt('error', 'key-period', message)] };
}
