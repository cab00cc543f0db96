import type { OfficeProfile, Signatory } from '../../../electron/domain/office';
import { parseLines } from '../../lib/parsing';

/** What the form holds while it is being edited: texts as typed, lines not yet split. */
export interface OfficeDraft {
  readonly name: string;
  readonly parentLines: string;
  readonly issuerLines: string;
  readonly symbol: string;
  readonly fieldSymbol: string;
  readonly placeOfIssue: string;
  readonly contact: string;
  readonly archiveSuffix: string;
  readonly areaWord: string;
  readonly signatories: readonly SignatoryDraft[];
}

export interface SignatoryDraft extends Pick<Signatory, 'id' | 'fullName' | 'validFrom' | 'validTo' | 'isDefault'> {
  readonly authorityLines: string;
}

export interface Office {
  readonly profile: OfficeProfile;
  readonly signatories: readonly Signatory[];
}

export type TextKey = Exclude<keyof OfficeDraft, 'signatories'>;

/** Without these no paper can carry a proper head. */
export const REQUIRED_KEYS: readonly TextKey[] = ['name', 'issuerLines', 'symbol', 'placeOfIssue'];

const BLANK: OfficeDraft = {
  name: '',
  parentLines: '',
  issuerLines: '',
  symbol: '',
  fieldSymbol: '',
  placeOfIssue: '',
  contact: '',
  archiveSuffix: '',
  areaWord: '',
  signatories: [],
};

export function draftOf(office: Office | null): OfficeDraft {
  if (office === null) return BLANK;
  const { profile, signatories } = office;
  return {
    ...profile,
    parentLines: profile.parentLines.join('\n'),
    issuerLines: profile.issuerLines.join('\n'),
    signatories: signatories.map((signatory) => ({
      ...signatory,
      authorityLines: signatory.authorityLines.join('\n'),
    })),
  };
}

function tidy(text: string): string {
  return parseLines(text).join(' ');
}

/** The form as data: lines split, outer spaces dropped, exactly one default signatory where there is any. */
export function officeOf(draft: OfficeDraft): Office {
  const defaultIndex = Math.max(
    0,
    draft.signatories.findIndex(({ isDefault }) => isDefault),
  );
  return {
    profile: {
      name: tidy(draft.name),
      parentLines: parseLines(draft.parentLines),
      issuerLines: parseLines(draft.issuerLines),
      symbol: tidy(draft.symbol),
      fieldSymbol: tidy(draft.fieldSymbol),
      placeOfIssue: tidy(draft.placeOfIssue),
      contact: tidy(draft.contact),
      archiveSuffix: tidy(draft.archiveSuffix),
      areaWord: tidy(draft.areaWord),
    },
    signatories: draft.signatories.map((signatory, index) => ({
      ...signatory,
      fullName: tidy(signatory.fullName),
      authorityLines: parseLines(signatory.authorityLines),
      isDefault: index === defaultIndex,
    })),
  };
}

export function isBlankText(text: string): boolean {
  return text.trim() === '';
}

export function isComplete(draft: OfficeDraft): boolean {
  const hasProfile = REQUIRED_KEYS.every((key) => !isBlankText(draft[key]));
  return (
    hasProfile &&
    draft.signatories.every(({ fullName, authorityLines }) => !isBlankText(fullName) && !isBlankText(authorityLines))
  );
}

/** An id no other signatory of this office has. */
export function newSignatory(signatories: readonly SignatoryDraft[]): SignatoryDraft {
  let number = signatories.length + 1;
  while (signatories.some(({ id }) => id === `signatory-${number}`)) number += 1;
  const isDefault = signatories.length === 0;
  return { id: `signatory-${number}`, authorityLines: '', fullName: '', validFrom: null, validTo: null, isDefault };
}
