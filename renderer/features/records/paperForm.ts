import { codeOf, type DocumentKind } from '../../../electron/domain/documentKind';
import type { OfficeProfile } from '../../../electron/domain/office';
import type { OfficePaper, PaperDraft } from '../../../electron/domain/officePaper';

/** What is typed of a paper; lines stand below each other, counts as text. */
export interface PaperForm {
  readonly kindId: string;
  readonly subject: string;
  readonly code: string;
  readonly seriesId: string | null;
  readonly addressees: string;
  readonly recipients: string;
  readonly authorityLines: string;
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
  recipients: '',
  authorityLines: '',
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
    recipients: paper.recipients.map(({ text }) => text).join('\n'),
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
    recipients: linesOf(form.recipients).map((text) => ({ text, isArchiveLine: /^[-\s]*lưu\s*:/i.test(text) })),
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

const OUTSIDE = {
  source: { kind: 'outside' },
  signatoryId: null,
  otherTitleLines: [],
  urgency: null,
  circulation: null,
  drafterCode: null,
  directiveId: null,
  unitId: null,
  batchId: null,
} as const;

function restOf(paper: OfficePaper) {
  const { source, signatoryId, otherTitleLines, urgency, circulation, drafterCode, directiveId, unitId, batchId } =
    paper;
  return { source, signatoryId, otherTitleLines, urgency, circulation, drafterCode, directiveId, unitId, batchId };
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

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
