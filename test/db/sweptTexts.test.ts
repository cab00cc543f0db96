import { expect, test } from 'vitest';
import { adoptDatabase } from '../../electron/db/engine';
import { migrate } from '../../electron/db/migrate';
import { SWEPT } from '../../electron/db/sweptTexts';
import { tableNames } from '../../electron/db/tableRows';

/**
 * A deletion takes a person out of every text somebody typed. Whoever adds a column of text decides here: it is swept, or
 * it stays and this says why.
 */

/** Marks, days, hours, keys and words of the program's own: nobody can type a name into them. */
const NO_WORDS =
  /^(id|.*_id|.*_at|.*_on|.*sha256|kind|state|status|code|severity|outcome|meaning|standing|step|stage|way|role|relation|extent|flow|series|suffix|.*_suffix|symbol|.*_symbol|as_of|.*_as_of|period|field_key|foreign_key|key|measure_key|cell|data_hour|hour_clock|handled|rounding|time_window|since|valid_from|valid_to|deadline|extended_to|on_day|number|carried_from|arrival_basis|arrival_source|subject_kind|field|action|direction|media|picture|unit_code|place|step)$/;

const STAYS: Readonly<Record<string, readonly string[]>> = {
  'rows of people: the lists themselves are written anew': [
    'person.full_name',
    'person.address',
    'person.phone',
    'person.raw_phone',
  ],
  'what stood before a correction: goes with the list and when the request is closed; history has it masked': [
    'person_correction.fields',
    'person_correction_row.full_name',
    'person_correction_row.address',
    'person_correction_row.phone',
    'person_correction_row.raw_phone',
    'person_correction_extra.text',
    'person_correction_text.value',
  ],
  'names a clerk taught the program: the whole row goes, see dropLearntNames': [
    'learnt_alias.alias',
    'unit_alias.alias',
  ],
  'archive: papers of both registers and frozen summaries stay and are told, see papersNaming': [
    'office_paper.source',
    'office_paper.subject',
    'office_paper.details',
    'office_paper.folded',
    'office_paper_frozen.document',
    'office_paper_step.text',
    'office_paper_step.noted_by',
    'kept_copy_use.details',
    'incoming_paper.cancel_reason',
    'incoming_paper.details',
    'incoming_paper.folded',
    'paper_scan.file_name',
    'summary_snapshot.frozen_by',
    'summary_snapshot.reason',
    'summary_snapshot.content',
  ],
  'the directive in its own words: an order that is archive': [
    'directive.short_name',
    'directive.paper',
    'directive_version.directive',
    'directive_entry.entry',
    'package_wording.wording',
    'clause.paragraphs',
    'clause.heading',
    'schedule.due',
    'schedule.internal_cutoffs',
    'schedule.owed_by',
    'schedule.receiver',
    'schedule.via',
    'schedule.channel',
    'schedule.quote',
    'schedule.decisions',
    'schedule.answers',
    'quoted_figure.printed',
    'quoted_figure.quote',
    'target.quote',
  ],
  'forms and indicators as they are designed: headings, not what is filled in': [
    'form.definition',
    'form_label.label',
    'indicator.label',
    'indicator.measure',
    'indicator.numerator_label',
    'indicator.denominator_label',
    'indicator.numerator',
    'indicator.denominator',
    'measure.label',
    'upper_template_version.points',
    'office_template.name',
    'office_template.base_json',
    'office_template_entry.entry',
    'office_template_version.json',
  ],
  'offices and officials in their office': [
    'office.name',
    'office.parent_lines',
    'office.issuer_lines',
    'office.place_of_issue',
    'office.contact',
    'office.area_word',
    'unit.name',
    'unit.addressee',
    'unit.channel',
    'unit_contact.full_name',
    'unit_contact.job_title',
    'unit_contact.phone',
    'unit_contact.email',
    'unit_contact.zalo',
    'unit_group.name',
    'unit_group.rule',
    'unit_succession.source',
    'registry_step.label',
    'registry_change.before',
    'registry_change.after',
    'signatory.authority_lines',
    'signatory.full_name',
    'signatory.other_title_lines',
    'signatory.mandate',
    'recipient_preset.name',
    'recipient_preset.lines',
    'number_series.name',
    'number_series.kind_ids',
    'number_series.owner',
    'clerk.name',
    'package.sender_identity',
    'package.sender_name',
    'package.directive_name',
    'package_identity.identity',
    'package_match.sender_identity',
    'reminder.addressee',
    'holiday_year.source',
    'holiday_year.days',
    'holiday_year.workdays',
  ],
  'who of the office did it': [
    'campaign_closing.made_by',
    'campaign_closing.reopened_by',
    'change_log.account',
    'change_log.author_name',
    'clerk.account',
    'counted_form.noted_by',
    'destruction.account',
    'destruction.author_name',
    'issued_number.noted_by',
    'missing_choice.made_by',
    'obligation_grant.granted_by',
    'office_template_version.changed_by',
    'own_report.made_by',
    'own_report.undone_by',
    'person_access.account',
    'person_access.author_name',
    'person_correction.account',
    'person_correction.author_name',
    'person_request.noted_by',
    'registry_step.account',
    'reminder.reminded_by',
    'reminder_result.noted_by',
    'retention_rule.noted_by',
    'saved_question.changed_by',
    'submission.destroyed_by',
    'task_note.noted_by',
    'upper_template_version.saved_by',
  ],
  'made by the program of names of forms, units, papers and keys': [
    'destruction.lists',
    'destruction.remains',
    'keyed_report.channel',
    'submission.channel',
    'package_report.fields',
    'package_report.package',
    'package_file.package',
    'paper_batch.request',
    'reminder.reasons',
    'reminder.duties',
    'report_remark.drafted',
  ],
  'the log of who saw whom is never written anew (trigger); reasons are chosen, labels name lists': [
    'person_access.subject_label',
    'person_access.reason',
    'person_access.folded',
  ],
};

test('every column of text is swept at a deletion, or stays for a reason', async () => {
  const db = await adoptDatabase(null);
  migrate(db);
  const swept = new Set(
    SWEPT.flatMap(({ table, texts, json = [] }) => [...texts, ...json].map((one) => `${table}.${one}`)),
  );
  const stays = new Set(Object.values(STAYS).flat());
  const there = tableNames(db).flatMap((table) =>
    db
      .all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(:table)', { ':table': table })
      .filter(({ type }) => type === 'TEXT')
      .map(({ name }) => ({ name, place: `${table}.${name}` })),
  );
  const open = there.filter(({ name, place }) => !swept.has(place) && !stays.has(place) && !NO_WORDS.test(name));
  expect(open.map(({ place }) => place)).toEqual([]);
  const known = new Set(there.map(({ place }) => place));
  expect([...swept, ...stays].filter((place) => !known.has(place) || (swept.has(place) && stays.has(place)))).toEqual(
    [],
  );
  for (const { table, key } of SWEPT) {
    const own = db.all<{ name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(:table)', {
      ':table': table,
    });
    const primary = own.filter(({ pk }) => pk > 0).map(({ name }) => name);
    expect(key.toSorted(), table).toEqual(primary.length === 0 ? key.toSorted() : primary.toSorted());
  }
  db.close();
});
