import type { PaperDraft } from '../domain/officePaper';
import type { AccessEntry, AccessFilter, RevealReason } from '../domain/personalData/access';
import type { Breach } from '../domain/personalData/breach';
import type { FormPurpose, HeldForm } from '../domain/personalData/purpose';

export interface AccessPage {
  readonly offset: number;
  readonly limit: number;
}

export interface PersonalDataCoreApi {
  /** Shows the list in full until it is hidden again; who, when, which and why goes into the log. */
  'persons.reveal': (input: { submissionId: string; reason: RevealReason }) => { persons: number };
  /** The list is masked again; the same for one that was not shown in full. */
  'persons.hide': (input: { submissionId: string }) => Record<string, never>;
  /** Every list is masked again: the window is locked. */
  'persons.hideAll': (input: Record<string, never>) => Record<string, never>;
  /** A letter that is being read shows its phones and who stands beside them: that and why goes into the log. */
  'personalData.noteLetter': (input: { reason: RevealReason }) => Record<string, never>;
  /** Forms that ask for people's data, with what the office holds by them. */
  'personalData.held': (input: Record<string, never>) => readonly HeldForm[];
  'personalData.savePurpose': (input: { formId: string; purpose: FormPurpose }) => Record<string, never>;
  /** Whether lists of the form are counted and not kept, from now on. @returns people on lists that were kept before */
  'personalData.setCounted': (input: { formId: string; isCounted: boolean }) => { keptPersons: number };
  /** A notice to residents about the form, as a draft of the office's papers; nothing is written. */
  'personalData.notice': (input: { formId: string }) => PaperDraft;
  /** A report to the authority about a breach, due 72 hours after it was found; nothing is written. */
  'personalData.breach': (input: Breach) => PaperDraft;
  /** Newest first. */
  'personalData.log': (input: AccessFilter & AccessPage) => { entries: readonly AccessEntry[]; total: number };
}

export interface PersonalDataInternalApi {
  /** `fileName` without extension. */
  'personalData.renderLog': (input: AccessFilter) => {
    bytes: Uint8Array;
    fileName: string;
    entries: number;
    total: number;
  };
}

export interface PersonalDataShellApi {
  /** The lines asked for as a workbook; null: the clerk closed the dialog. Fewer `entries` than `total`: the newest. */
  'personalData.exportLog': (input: AccessFilter) => { savedTo: string; entries: number; total: number } | null;
}
