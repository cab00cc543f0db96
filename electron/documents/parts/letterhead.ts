import type { LetterheadMaker } from '../fillTemplate';
import type { Layout } from '../layout';
import { NO_MARKS } from '../model';
import { numberAndCode, placeDateText } from '../officialText';
import type { PaperInput } from '../paperInput';

/** Ô 1–4 and 5b of a paper of the office itself. @param code ký hiệu: "BC-UBND" */
export function officeLetterhead(
  input: Pick<PaperInput, 'office' | 'number' | 'issuedOn' | 'at'>,
  code: string,
  { wording }: Layout,
): LetterheadMaker {
  const { office } = input;
  return (subject) => ({
    kind: 'letterhead',
    nationalTitle: wording.nationalTitle,
    nationalMotto: wording.nationalMotto,
    parentLines: office.parentLines,
    issuerLines: office.issuerLines,
    numberLine: `${wording.number} ${numberAndCode(input.number, code)}`,
    placeDateLine: placeDateText(office.placeOfIssue, input.issuedOn, input.at),
    subject,
    ...NO_MARKS,
  });
}
