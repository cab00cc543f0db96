import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { partsOf } from '../domain/calendar';
import type { HeldForm } from '../domain/personalData/purpose';
import { fillText } from './fillTemplate';

const text = z.string().min(1);
const noticeWords = z.strictObject({
  source: text,
  subject: text,
  body: z.array(text).min(1),
  ending: text,
  retention: text,
  /** Stands where nobody has said anything yet. */
  open: text,
});

/** What a notice to residents says, typed into the office's own template for notices. */
export interface ResidentNotice {
  readonly subject: string;
  readonly body: string;
  readonly ending: string;
}

/** Why the office asks for people's data, in the words of a notice to those people. */
export function residentNotice(resourcesFolder: string, form: HeldForm, officeName: string): ResidentNotice {
  const path = join(resourcesFolder, 'personal-data', 'notice.json');
  const words = noticeWords.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { purpose } = form;
  const or = (value: string | undefined) => (value === undefined || value === '' ? words.open : withoutDot(value));
  const startedOn = purpose?.startedOn ?? form.firstOn;
  const fields = {
    officeName,
    formLabel: form.label,
    fields: form.fields.map(({ label }) => label).join('; '),
    purpose: or(purpose?.purpose),
    ground: or(purpose?.ground),
    owner: or(purpose?.owner === '' ? officeName : purpose?.owner),
    contact: or(purpose?.contact),
    startedOn: startedOn === null ? words.open : dayInNotice(startedOn),
    retention: words.retention,
  };
  return {
    subject: fillText(words.subject, fields),
    body: words.body.map((line) => fillText(line, fields)).join('\n'),
    ending: fillText(words.ending, fields),
  };
}

function withoutDot(value: string): string {
  return value.replace(/[.;]\s*$/, '');
}

function dayInNotice(day: Parameters<typeof partsOf>[0]): string {
  const { year, month, day: date } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}
