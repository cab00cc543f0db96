import { phonesIn } from '../../electron/domain/personalData/masking';
import { personalData } from '../text/personalData';
import { strings } from '../text/vi';
import { Notice } from './Notice';

export interface PhoneNoticeProps {
  /** As the text was prepared: the office's own numbers stand in it. */
  readonly before: string;
  readonly after: string;
}

/** Says that a text which will be sent has phones in it that were not there when it was prepared. */
export function PhoneNotice({ before, after }: PhoneNoticeProps) {
  const known = new Set(phonesIn(before));
  const added = phonesIn(after).filter((phone) => !known.has(phone));
  if (added.length === 0) return null;
  return (
    <Notice tone="warning" testId="phones-in-text">
      {personalData.phonesInText(added.join(strings.listSeparator))}
    </Notice>
  );
}
