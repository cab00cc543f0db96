import type { ReadDb } from '../../db/database';
import type { PaperKit } from '../../documents/paperKit';
import type { IsoDay } from '../../domain/calendar';
import type { PaperDraft } from '../../domain/officePaper';
import type { WrittenInput } from '../../domain/template/writtenTemplate';
import { type WrittenRemark, writtenRemarks } from '../../domain/written/writtenRemarks';
import { writtenMessages } from '../../text/writtenMessages';
import { signingWarnings } from '../signing';
import { kindOf, templateOf } from './composeWritten';

/** What a draft lacks, and who had better not sign it on that day. */
export function remarksOf(db: ReadDb, kit: PaperKit, draft: PaperDraft, day: IsoDay): readonly string[] {
  const inputs = inputsOf(kit, draft);
  const values = 'values' in draft.source ? draft.source.values : {};
  const missing = writtenRemarks({ ...draft, kind: kindOf(kit, draft.kindId), inputs, values }).map(sentenceOf);
  const signing = draft.signatoryId === null ? [] : signingWarnings(db, draft.signatoryId, day);
  return [...missing, ...signing];
}

function inputsOf(kit: PaperKit, { source }: PaperDraft): readonly WrittenInput[] {
  if (source.kind === 'copy') return writtenMessages.copyInputs;
  return source.kind === 'written' ? templateOf(kit, source.templateId).inputs : [];
}

function sentenceOf(remark: WrittenRemark): string {
  const words = writtenMessages.remarks;
  switch (remark.code) {
    case 'required':
    case 'badDay':
    case 'badTime':
      return words[remark.code](remark.label);
    case 'prompts':
      return words.prompts(remark.label, remark.prompts);
    default:
      return words[remark.code];
  }
}
