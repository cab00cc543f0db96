import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import { prepareWritten } from '../../documents/written/prepareWritten';
import type { LocalTime } from '../../domain/calendar';
import { codeOf } from '../../domain/documentKind';
import type { OfficeLook } from '../../ipc/contract';
import { setupText } from '../../text/setupText';

/** The plainest of all kinds: what the decree calls a công văn. */
const KIND = 'cong-van';

/** A short letter with a head and a signer as far as they were typed, from the template that letters are made from. */
export function composeLook({ profile, signatory }: OfficeLook, at: LocalTime, kit: PaperKit): OfficialDocument {
  const kind = kit.kinds.kinds.find(({ id }) => id === KIND);
  const template = kit.writtenTemplates.find(({ id }) => id === kind?.templateId);
  if (kind === undefined || template === undefined) throw new RangeError(`no template for ${KIND}`);
  const body = template.inputs.find(({ type }) => type === 'body');
  const document = prepareWritten(
    {
      office: profile,
      kind,
      template,
      directive: null,
      at,
      paper: {
        values: body === undefined ? {} : { [body.key]: setupText.body },
        subject: setupText.subject,
        code: codeOf(kind, profile),
        number: null,
        issuedOn: null,
        addressees: [setupText.addressee],
        recipients: [],
        authorityLines: signatory?.authorityLines ?? [],
        otherTitleLines: signatory?.otherTitleLines ?? [],
        signerName: signatory?.fullName ?? '',
        urgency: null,
        circulation: null,
        drafterCode: null,
      },
    },
    kit,
  );
  return { ...document, title: setupText.title };
}
