import type { ReadDb } from '../../db/database';
import type { PaperKit } from '../../documents/paperKit';
import type { IsoDay } from '../../domain/calendar';
import type { PaperDraft } from '../../domain/officePaper';
import type { WrittenInput } from '../../domain/template/writtenTemplate';
import { paperAdvice, type WrittenText } from '../../domain/writing/textAdvice';
import { type WrittenRemark, writtenRemarks } from '../../domain/written/writtenRemarks';
import type { WritingRemark } from '../../ipc/contract';
import { writtenMessages } from '../../text/writtenMessages';
import { signingWarnings } from '../signing';
import { kindOf, templateOf } from './composeWritten';

/** More of them nobody reads at once. */
const MOST_ADVICE = 30;

/** What a draft lacks, who had better not sign it on that day, and how its words might be written better. */
export function remarksOf(db: ReadDb, kit: PaperKit, draft: PaperDraft, day: IsoDay): readonly WritingRemark[] {
  const inputs = inputsOf(kit, draft);
  const values = 'values' in draft.source ? draft.source.values : {};
  const missing = writtenRemarks({ ...draft, kind: kindOf(kit, draft.kindId), inputs, values }).map(sentenceOf);
  const signing = draft.signatoryId === null ? [] : signingWarnings(db, draft.signatoryId, day);
  return [
    ...[...missing, ...signing].map((sentence) => ({ weight: 'missing' as const, sentence })),
    ...adviceOn(draft, inputs, values).map((sentence) => ({ weight: 'advice' as const, sentence })),
  ];
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

const SENTENCES: readonly WrittenInput['type'][] = ['body', 'text', 'bases', 'annexes'];

/** Capitals, numbers, days and tones of everything typed, in the order of the page. */
function adviceOn(
  { subject }: PaperDraft,
  inputs: readonly WrittenInput[],
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const texts: WrittenText[] = [
    { key: writtenMessages.subject, text: subject.normalize('NFC'), shape: 'phrase' },
    ...inputs
      .filter(({ type }) => type !== 'day' && type !== 'time' && type !== 'number')
      .map(({ key, label, type }): WrittenText => {
        const shape = SENTENCES.includes(type) ? 'sentences' : 'phrase';
        return { key: label, text: (values[key] ?? '').normalize('NFC'), shape };
      }),
  ];
  return paperAdvice(texts)
    .slice(0, MOST_ADVICE)
    .map(({ key, read, meant }) => writtenMessages.advice(key, read, meant));
}
