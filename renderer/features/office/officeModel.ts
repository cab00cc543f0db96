import { type OfficeProfile, type SealPicture, type Signatory, USUAL_SEAL_MM } from '../../../electron/domain/office';
import { suggestedParts } from '../../../electron/domain/signing/organisations';
import { type SigningWay, signatureLines, wayOf } from '../../../electron/domain/signing/signatureBlock';
import { signsByMandate } from '../../../electron/domain/signing/signingDoubts';
import { STACK_PARTS, type StackPatternId } from '../../../electron/domain/signing/stackPatterns';
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
  readonly organId: string;
  readonly signatories: readonly SignatoryDraft[];
  readonly seal: SealPicture | null;
}

export interface SignatoryDraft extends Omit<Signatory, 'authorityLines' | 'otherTitleLines'> {
  readonly authorityLines: string;
  readonly otherTitle: string;
}

export interface Office {
  readonly profile: OfficeProfile;
  readonly signatories: readonly Signatory[];
  readonly seal: SealPicture | null;
}

export type TextKey = Exclude<keyof OfficeDraft, 'signatories' | 'seal'>;

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
  organId: '',
  signatories: [],
  seal: null,
};

export function draftOf(office: Office | null): OfficeDraft {
  if (office === null) return BLANK;
  const { profile, signatories, seal } = office;
  return {
    ...profile,
    organId: profile.organId ?? '',
    parentLines: profile.parentLines.join('\n'),
    issuerLines: profile.issuerLines.join('\n'),
    seal,
    signatories: signatories.map(({ otherTitleLines, ...signatory }) => ({
      ...signatory,
      authorityLines: signatory.authorityLines.join('\n'),
      otherTitle: otherTitleLines.join('\n'),
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
      ...(tidy(draft.organId) !== '' && { organId: tidy(draft.organId) }),
    },
    seal: draft.seal,
    signatories: draft.signatories.map(({ otherTitle, ...signatory }, index) => ({
      ...signatory,
      fullName: tidy(signatory.fullName),
      authorityLines: parseLines(signatory.authorityLines),
      otherTitleLines: parseLines(otherTitle),
      mandate: signsByMandate({ authorityLines: parseLines(signatory.authorityLines) }) ? signatory.mandate : null,
      isDefault: index === defaultIndex,
    })),
  };
}

/** Whether nothing was changed; in whatever order the fields of a signer were filled. */
export function isSame(left: OfficeDraft, right: OfficeDraft): boolean {
  return JSON.stringify(left, sorted) === JSON.stringify(right, sorted);
}

function sorted(_: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
}

export function isBlankText(text: string): boolean {
  return text.trim() === '';
}

export function isComplete(draft: OfficeDraft): boolean {
  return isHeadWhole(draft) && draft.signatories.every(isSignatoryComplete);
}

/** Everything a letterhead needs is there, and finds room on it. */
export function isHeadWhole(draft: OfficeDraft): boolean {
  const isThere = REQUIRED_KEYS.every((key) => !isBlankText(draft[key]));
  return isThere && linesTooMany(draft, 'issuerLines') === null && linesTooMany(draft, 'parentLines') === null;
}

/** Printed lines a letterhead has room for. */
const MOST_LINES: Partial<Readonly<Record<TextKey, number>>> = { issuerLines: 3, parentLines: 2 };

/** How many there may be, where there are more; null: they find room. */
export function linesTooMany(draft: OfficeDraft, key: TextKey): number | null {
  const most = MOST_LINES[key];
  return most !== undefined && parseLines(draft[key]).length > most ? most : null;
}

function isSignatoryComplete({ fullName, authorityLines, validFrom, validTo, mandate }: SignatoryDraft): boolean {
  if (isBlankText(fullName) || isBlankText(authorityLines)) return false;
  return !isBackwards(validFrom, validTo) && !isBackwards(mandate?.from ?? null, mandate?.to ?? null);
}

/** A last day before the first one: nobody could ever sign so. */
export function isBackwards(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && to < from;
}

/** The way that was chosen, or the one that the typed lines follow; null: no pattern has such lines. */
export function wayOfDraft({ way, authorityLines, otherTitle }: SignatoryDraft): SigningWay | null {
  return way ?? wayOf({ authorityLines: parseLines(authorityLines), otherTitleLines: parseLines(otherTitle) });
}

/** Choosing a way fills the whole block; what was said of the old one is kept where the new one asks for it, too. */
export function withPattern(
  signatory: SignatoryDraft,
  patternId: StackPatternId,
  profile: Pick<OfficeProfile, 'issuerLines'>,
): SignatoryDraft {
  const suggested = suggestedParts(patternId, profile);
  const before = wayOfDraft(signatory)?.parts;
  const parts = Object.fromEntries(
    STACK_PARTS.map((part) => [
      part,
      suggested[part] === '' ? keptPart(before?.[part] ?? '', suggested) : suggested[part],
    ]),
  ) as SigningWay['parts']; // every part is there
  return withWay(signatory, { patternId, parts });
}

/** Who signs by order or by mandate leads a unit: the posts of the head whose order it is are not theirs. */
function keptPart(before: string, { agencyHead }: SigningWay['parts']): string {
  const plain = before.toLocaleLowerCase('vi');
  const head = agencyHead.toLocaleLowerCase('vi');
  return head !== '' && (plain === head || plain === `phó ${head}`) ? '' : before;
}

/** The lines follow the way. */
export function withWay(signatory: SignatoryDraft, way: SigningWay): SignatoryDraft {
  const { authorityLines, otherTitleLines } = signatureLines(way);
  return { ...signatory, way, authorityLines: authorityLines.join('\n'), otherTitle: otherTitleLines.join('\n') };
}

/** Lines changed by hand are no longer those of the way chosen before. */
export function withLines(signatory: SignatoryDraft, authorityLines: string): SignatoryDraft {
  return { ...signatory, authorityLines, way: null };
}

export function sealOf(picture: string | null, before: SealPicture | null): SealPicture | null {
  return picture === null ? null : { picture, diameterMm: before?.diameterMm ?? USUAL_SEAL_MM };
}

/** An id no other signatory of this office has. */
export function newSignatory(signatories: readonly SignatoryDraft[]): SignatoryDraft {
  let number = signatories.length + 1;
  while (signatories.some(({ id }) => id === `signatory-${number}`)) number += 1;
  const isDefault = signatories.length === 0;
  return {
    id: `signatory-${number}`,
    authorityLines: '',
    otherTitle: '',
    fullName: '',
    way: null,
    mandate: null,
    picture: null,
    validFrom: null,
    validTo: null,
    isDefault,
  };
}
