import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { TextSweep } from '../../domain/destruction/textSweep';
import { isPersonalField } from '../../domain/form';
import type { PeriodKey } from '../../domain/period';
import type { PersonSought } from '../../ipc/contract';
import { destructionText } from '../../text/destructionText';
import { periodName } from '../../text/periodText';
import { registryLabels } from '../unitLabels';
import { officialNames } from './officialNames';

interface TextRow {
  readonly formId: string;
  readonly unitId: string;
  readonly period: PeriodKey;
  readonly key: string;
  readonly value: string;
}

/** Reports named in one sentence; more are counted. */
const MOST = 5;

/**
 * Reports that name the person in a field of their own: such fields are on no list, so nobody is found, handed out or deleted
 * by them. In one sentence, with the places; null: none does.
 */
export function fieldsNaming(db: ReadDb, { name, phone }: PersonSought): string | null {
  const sweep = new TextSweep([], officialNames(db));
  sweep.add({ fullName: name, phone: null, rawPhone: phone });
  const forms = new Map(listForms(db).map((form) => [form.id, form]));
  const units = registryLabels(db);
  const places = db.all<TextRow & object>(ROWS).flatMap(({ formId, unitId, period, key, value }) => {
    const form = forms.get(formId);
    const field = form?.fields.find((one) => one.key === key && isPersonalField(one));
    if (form === undefined || field === undefined || sweep.without(value) === null) return [];
    return [`${form.label}, ${units.get(unitId) ?? unitId}, ${periodName(period)} (${field.label})`];
  });
  const known = [...new Set(places)];
  return known.length === 0 ? null : destructionText.inFields(known.slice(0, MOST), known.length - MOST);
}

const ROWS = `SELECT obligation.form_id AS formId, obligation.unit_id AS unitId, obligation.period, field_key AS key, value
  FROM report_text JOIN submission ON submission.id = submission_id
  JOIN obligation ON obligation.id = submission.obligation_id
  WHERE value <> '' AND obligation.form_id IS NOT NULL
  ORDER BY obligation.period, obligation.unit_id, submission.version, field_key`;
