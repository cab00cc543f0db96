import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../db/store';
import { sweptPersonRows } from '../../db/sweptPersons';
import { papersNaming, sweptRowsNamed } from '../../db/sweptTexts';
import { TextSweep } from '../../domain/destruction/textSweep';
import type { PersonSought } from '../../ipc/contract';
import { destructionText, type MentionKind, mentionText } from '../../text/destructionText';
import { officialNames } from './officialNames';

/**
 * What the person is named in, by table. `figure` and `report_text` are fields of reports, which are found by themselves; of
 * `change_log` nobody has to decide anything. A test holds it to be all that a deletion sweeps.
 */
export const KINDS: Readonly<Record<string, MentionKind>> = {
  evidence: 'message',
  file_issue: 'finding',
  batch_file: 'fileName',
  directive_attachment: 'fileName',
  person_extra: 'column',
  keyed_report: 'message',
  obligation: 'note',
  retention_rule: 'note',
  destruction: 'note',
  report_remark: 'remark',
  task_note: 'note',
  obligation_grant: 'note',
  missing_choice: 'note',
  campaign_closing: 'note',
  own_report: 'note',
  outside_count_batch: 'note',
  baseline: 'note',
  form_purpose: 'note',
  issued_number: 'note',
  saved_question: 'note',
  reminder_wording: 'note',
  paper_batch: 'fileName',
  upper_template: 'fileName',
  upper_template_version: 'fileName',
  package_file: 'package',
  reminder: 'reminder',
  reminder_result: 'reminder',
  keyed_draft: 'draft',
  written_draft: 'draft',
  person_request: 'register',
  package: 'package',
};

interface PlaceOfRow {
  readonly list: number;
  readonly ordinal: number;
}

/** Texts looked at between two pauses. */
const TEXTS = 2000;

/**
 * Where else the person is named, outside lists and fields of reports: what a deletion takes the name out of, and what it
 * leaves because it is archive. "Tin nhắn gửi kèm báo cáo: 2 chỗ".
 * @param own rows that are the person's own, and are shown whole
 */
export async function mentionsOf(
  store: Store,
  { name, phone }: PersonSought,
  own: readonly PlaceOfRow[] = [],
): Promise<readonly string[]> {
  const sweep = new TextSweep([{ fullName: name, phone: null, rawPhone: phone }], officialNames(store.read));
  const counts = new Map<MentionKind, number>();
  let seen = 0;
  const count = (kind: MentionKind | undefined, isNamed: boolean) => {
    if (isNamed && kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    seen += 1;
    return seen % TEXTS === 0; // it is time for a pause
  };
  for (const { table, isNamed } of sweptRowsNamed(store.read, sweep, Object.keys(KINDS)))
    if (count(KINDS[table], isNamed)) await setImmediate();
  const found = new Set(own.map(({ list, ordinal }) => `${list}/${ordinal}`));
  for (const row of sweptPersonRows(store.read, sweep, new Set())) {
    const isOthers = row !== null && !found.has(`${row.params[':list']}/${row.params[':ordinal']}`);
    if (count('row', isOthers)) await setImmediate();
  }
  const papers = papersNaming(store.read, sweep).map(({ kind, label }) => destructionText.naming(kind, label));
  return [...Array.from(counts, ([kind, places]) => mentionText(kind, places)), ...papers];
}
