import type { RecipientLine } from '../../../electron/domain/directive';
import { codeOf, type DocumentKind } from '../../../electron/domain/documentKind';
import type { OfficeProfile, Signatory } from '../../../electron/domain/office';
import type { OfficePaper, PaperDraft } from '../../../electron/domain/officePaper';

/** What is typed of a paper; lines stand below each other, counts as text. */
export interface PaperForm {
  readonly kindId: string;
  readonly subject: string;
  readonly code: string;
  readonly seriesId: string | null;
  readonly addressees: string;
  readonly recipients: readonly RecipientLine[];
  /** Who signed, when he is one of the office's; null: not, or not known. */
  readonly signatoryId: string | null;
  readonly authorityLines: string;
  readonly otherTitleLines: readonly string[];
  readonly signerName: string;
  readonly copies: string;
  readonly envelopes: string;
  readonly keptBy: string;
  readonly fileCode: string;
  readonly dueOn: PaperDraft['dueOn'];
  readonly note: string;
}

const EMPTY: PaperForm = {
  kindId: 'cong-van',
  subject: '',
  code: '',
  seriesId: null,
  addressees: '',
  recipients: [],
  signatoryId: null,
  authorityLines: '',
  otherTitleLines: [],
  signerName: '',
  copies: '',
  envelopes: '',
  keptBy: 'VT',
  fileCode: '',
  dueOn: null,
  note: '',
};

/** @param paper null: a new one */
export function formOfPaper(paper: OfficePaper | null): PaperForm {
  if (paper === null) return EMPTY;
  return {
    kindId: paper.kindId,
    subject: paper.subject,
    code: paper.code,
    seriesId: paper.seriesId,
    addressees: paper.addressees.join('\n'),
    recipients: paper.recipients,
    signatoryId: paper.signatoryId,
    otherTitleLines: paper.otherTitleLines,
    authorityLines: paper.authorityLines.join('\n'),
    signerName: paper.signerName,
    copies: countText(paper.copies),
    envelopes: countText(paper.envelopes),
    keptBy: paper.keptBy,
    fileCode: paper.fileCode,
    dueOn: paper.dueOn,
    note: paper.note,
  };
}

/** The paper with what was typed. @param code what the kind gives where none was typed */
export function draftOfForm(form: PaperForm, paper: OfficePaper | null, code: string): PaperDraft {
  const typed = {
    kindId: form.kindId,
    subject: form.subject.trim(),
    code: form.code.trim() === '' ? code : form.code.trim(),
    seriesId: form.seriesId,
    addressees: linesOf(form.addressees),
    recipients: form.recipients,
    signatoryId: form.signatoryId,
    otherTitleLines: form.otherTitleLines,
    authorityLines: linesOf(form.authorityLines),
    signerName: form.signerName.trim(),
    copies: countOf(form.copies),
    envelopes: countOf(form.envelopes),
    keptBy: form.keptBy.trim(),
    fileCode: form.fileCode.trim(),
    dueOn: form.dueOn,
    note: form.note.trim(),
  };
  return { ...(paper === null ? OUTSIDE : restOf(paper)), ...typed };
}

/** The form with the whole block of a signer of the office; null: somebody else signs, and what is typed stays. */
export function signedBy(form: PaperForm, signatory: Signatory | null): PaperForm {
  if (signatory === null) return { ...form, signatoryId: null, otherTitleLines: [] };
  const { id, authorityLines, otherTitleLines, fullName } = signatory;
  return {
    ...form,
    signatoryId: id,
    authorityLines: authorityLines.join('\n'),
    otherTitleLines,
    signerName: fullName,
  };
}

const OUTSIDE = {
  source: { kind: 'outside' },
  urgency: null,
  circulation: null,
  drafterCode: null,
  directiveId: null,
  unitId: null,
  batchId: null,
} as const;

function restOf(paper: OfficePaper) {
  const { source, urgency, circulation, drafterCode, directiveId, unitId, batchId } = paper;
  return { source, urgency, circulation, drafterCode, directiveId, unitId, batchId };
}

/** "UBND-VX", "BC-UBND"; "" while the office is not known. */
export function usualCode(kind: DocumentKind | undefined, office: OfficeProfile | null): string {
  return kind === undefined || office === null ? '' : codeOf(kind, office);
}

export function isCount(text: string): boolean {
  return /^\d{0,5}$/.test(text.trim());
}

function countOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}

function countText(count: number | null): string {
  return count === null ? '' : String(count);
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
