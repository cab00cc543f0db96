import { fillText } from '../../documents/fillTemplate';
import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import { issuerCapitals, prepareWritten } from '../../documents/written/prepareWritten';
import type { INITIAL_FIELDS } from '../../documents/written/writtenScope';
import type { LocalTime } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import { AppFailure } from '../../domain/failure';
import type { OfficeProfile, Signatory } from '../../domain/office';
import type { WrittenTemplate } from '../../domain/template/writtenTemplate';
import { templateMessages } from '../../text/templateMessages';
import { sampleInputs, samplePaper } from '../../text/templateWords/writtenWords';

export interface SampleSetting {
  readonly office: OfficeProfile;
  readonly signatory: Signatory | null;
  readonly at: LocalTime;
}

/** A paper of the template with something in every input. @throws AppFailure `invalid` when no kind of paper has it */
export function sampleWritten(
  template: WrittenTemplate,
  { office, signatory, at }: SampleSetting,
  kit: PaperKit,
): OfficialDocument {
  const kind = kindOf(template, kit);
  const known = initialFields(office);
  const values = template.inputs.map(({ key, label, type, initial }) => [
    key,
    initial === '' ? sampleInputs[type](label) : fillText(initial, known),
  ]);
  const { subject, addressees, recipients } = samplePaper;
  const paper = {
    values: Object.fromEntries(values),
    subject,
    code: kind.abbreviation === null ? office.symbol : `${kind.abbreviation}-${office.symbol}`,
    number: null,
    issuedOn: null,
    addressees: kind.addressees === 'never' ? [] : addressees,
    recipients: recipients.map((text) => ({ text, isArchiveLine: false })),
    authorityLines: signatory?.authorityLines ?? [],
    otherTitleLines: [],
    signerName: signatory?.fullName ?? '',
    urgency: null,
    circulation: null,
    drafterCode: null,
  };
  return prepareWritten({ office, kind, template, paper, directive: null, at }, kit);
}

/** What an input may begin with: see `INITIAL_FIELDS`. */
function initialFields(office: OfficeProfile): Readonly<Record<(typeof INITIAL_FIELDS)[number], string>> {
  const { name, areaWord, placeOfIssue, contact } = office;
  return { officeName: name, issuerCapitals: issuerCapitals(office), areaWord, placeOfIssue, contact };
}

/** Its own kind; for the template of all others, the first kind that has none of its own. */
function kindOf({ id, kindId }: WrittenTemplate, { kinds }: PaperKit): DocumentKind {
  const kind = kinds.kinds.find((one) => (kindId === null ? one.templateId === id : one.id === kindId));
  if (kind === undefined) throw new AppFailure('invalid', templateMessages.noSample);
  return kind;
}
