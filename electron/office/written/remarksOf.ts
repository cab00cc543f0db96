import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import type { PaperKit } from '../../documents/paperKit';
import { annexFaults } from '../../documents/written/annexes';
import type { IsoDay } from '../../domain/calendar';
import type { PaperDraft } from '../../domain/officePaper';
import { unitsNamed } from '../../domain/recipients/reach';
import { givesOrders, toldInText } from '../../domain/recipients/toldInText';
import type { WrittenInput } from '../../domain/template/writtenTemplate';
import { type WrittenRemark, writtenRemarks } from '../../domain/written/writtenRemarks';
import { signingText } from '../../text/signingText';
import { writtenMessages } from '../../text/writtenMessages';
import { knownBodies, recipientAdviceOf } from '../recipientHandlers';
import { signingWarnings, stackWarnings } from '../signing';
import { kindOf, templateOf } from './composeWritten';
import { printRemarks } from './printRemarks';

/** What a draft lacks, and who had better not sign it on that day. */
export function remarksOf(db: ReadDb, kit: PaperKit, draft: PaperDraft, day: IsoDay): readonly string[] {
  const inputs = inputsOf(kit, draft);
  const values = 'values' in draft.source ? draft.source.values : {};
  const missing = writtenRemarks({ ...draft, kind: kindOf(kit, draft.kindId), inputs, values }).map(sentenceOf);
  const signing = draft.signatoryId === null ? [] : signingWarnings(db, draft.signatoryId, day);
  const annexes = inputs.filter(({ type }) => type === 'annexes').flatMap(({ key }) => annexFaults(values[key] ?? ''));
  const faults = annexes.map(({ code, line }) => writtenMessages.remarks[code](line));
  const advice = [...recipientRemarks(db, kit, draft, inputs, day), ...printRemarks(draft, inputs, kit)];
  const stack = draft.signerName.trim() === '' ? [] : stackWarnings({ ...draft, fullName: draft.signerName });
  return [...missing, ...faults, ...signing, ...stack, ...authorityRemarks(draft, values), ...advice];
}

/** A decision of the collective is signed on its behalf, one of its head is not (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7.b). */
function authorityRemarks(
  { authorityLines }: PaperDraft,
  { authority = '' }: Readonly<Record<string, string>>,
): readonly string[] {
  const [first = ''] = authorityLines;
  const isForCollective = /^TM\./u.test(first);
  if (authority.trim() === '' || first === '') return [];
  const isCollective = /^(?:ỦY BAN|UỶ BAN|UBND)(?:\s|$)/u.test(authority.trim());
  const isPerson = /^(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CỤC TRƯỞNG)(?:\s|$)/u.test(authority.trim());
  if (isCollective && !isForCollective) return [signingText.notForCollective(authority.trim(), first)];
  return isPerson && isForCollective ? [signingText.forCollective(authority.trim(), first)] : [];
}

/** Whom the sentences of the text, Kính gửi and Nơi nhận leave out. */
function recipientRemarks(
  db: ReadDb,
  kit: PaperKit,
  draft: PaperDraft,
  inputs: readonly WrittenInput[],
  day: IsoDay,
): readonly string[] {
  const values = 'values' in draft.source ? draft.source.values : {};
  const known = knownBodies(db, day);
  const paper = {
    ownName: findOffice(db)?.name ?? null,
    givesOrders: givesOrders(draft.kindId),
    isKnown: (name: string) => unitsNamed(name, known).length > 0,
  };
  const told = inputs.filter(({ type }) => type === 'body').flatMap(({ key }) => toldInText(values[key] ?? '', paper));
  const { addressees } = draft;
  return recipientAdviceOf(db, { addressees, recipients: printedRecipients(kit, draft), told }, day);
}

/** With the lines a paper is printed with of itself: "Như trên" of letters and papers to a higher level, the archive. */
function printedRecipients(kit: PaperKit, { kindId, addressees, recipients }: PaperDraft): PaperDraft['recipients'] {
  const { asAbove, archive } = kit.layout.wording;
  const isAbove = kindOf(kit, kindId).firstRecipient === 'asAbove' && addressees.length > 0;
  if (recipients.length === 0 && !isAbove) return recipients;
  return [
    ...(isAbove ? [{ text: asAbove, isArchiveLine: false }] : []),
    ...recipients,
    ...(recipients.some(({ isArchiveLine }) => isArchiveLine) ? [] : [{ text: archive, isArchiveLine: true }]),
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
    case 'basis':
      return words.basis(remark.label, remark.line);
    case 'prompts':
      return words.prompts(remark.label, remark.prompts);
    default:
      return words[remark.code];
  }
}
