import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../db/store';
import { papersNaming, sweptRowsNamed } from '../../db/sweptTexts';
import { TextSweep } from '../../domain/destruction/textSweep';
import type { PersonSought } from '../../ipc/contract';
import { destructionText, type MentionKind, mentionText } from '../../text/destructionText';
import { officialNames } from './officialNames';

/** What the person is named in, by table; others hold lists and fields, which are found by themselves, or only logs. */
const KINDS: Readonly<Record<string, MentionKind>> = {
  evidence: 'message',
  file_issue: 'finding',
  batch_file: 'fileName',
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

/** Texts looked at between two pauses. */
const TEXTS = 2000;

/**
 * Where else the person is named, outside lists and fields of reports: what a deletion takes the name out of, and what it
 * leaves because it is archive. "Tin nhắn gửi kèm báo cáo: 2 chỗ".
 */
export async function mentionsOf(store: Store, { name, phone }: PersonSought): Promise<readonly string[]> {
  const sweep = new TextSweep([{ fullName: name, phone: null, rawPhone: phone }], officialNames(store.read));
  const counts = new Map<MentionKind, number>();
  let seen = 0;
  for (const { table, isNamed } of sweptRowsNamed(store.read, sweep, Object.keys(KINDS))) {
    const kind = KINDS[table];
    if (isNamed && kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    seen += 1;
    if (seen % TEXTS === 0) await setImmediate();
  }
  const papers = papersNaming(store.read, sweep).map(({ kind, label }) => destructionText.naming(kind, label));
  return [...Array.from(counts, ([kind, places]) => mentionText(kind, places)), ...papers];
}
