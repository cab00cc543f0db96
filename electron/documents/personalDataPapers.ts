import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LocalTime } from '../domain/calendar';
import type { Breach } from '../domain/personalData/breach';
import { breachDeadline } from '../domain/personalData/breach';
import type { HeldForm } from '../domain/personalData/purpose';
import { dayText, momentText } from '../text/moment';
import { fillText } from './fillTemplate';

const text = z.string().min(1);
const paperWords = z.strictObject({
  /** Where it is written what the paper has to say. */
  source: text,
  /** Whom it is addressed to; left out: to nobody by name. */
  addressees: z.array(text).optional(),
  /** Who gets it besides, where the office has no list of its own for the kind. */
  recipients: z.array(text).optional(),
  subject: text,
  body: z.array(text).min(1),
  ending: text,
  /** Added where people are counted and not kept. */
  counted: text.optional(),
  /** Added where the time the law leaves is over. */
  late: text.optional(),
  /** Stands where nobody has said anything yet. */
  open: text,
});
type PaperWords = z.infer<typeof paperWords>;

/** What a paper about people's data says, typed into the office's own template of its kind. */
export interface PersonalDataPaper {
  readonly subject: string;
  readonly body: string;
  readonly ending: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
}

/**
 * Why the office asks for people's data, in the words of a notice to those people.
 * @param retention how long it is kept, as the table of retention has it
 */
export function residentNotice(
  resourcesFolder: string,
  form: HeldForm,
  officeName: string,
  retention: string,
): PersonalDataPaper {
  const words = wordsOf(resourcesFolder, 'notice.json');
  const { purpose } = form;
  const startedOn = purpose?.startedOn ?? form.firstOn;
  return filled(words, {
    officeName,
    formLabel: form.label,
    fields: form.fields.map(({ label }) => label).join('; '),
    purpose: said(words, purpose?.purpose),
    ground: said(words, purpose?.ground),
    owner: said(words, purpose?.owner === '' ? officeName : purpose?.owner),
    contact: said(words, purpose?.contact),
    startedOn: startedOn === null ? words.open : dayText(startedOn),
    retention,
    counted: form.isCounted ? (words.counted ?? '') : '',
  });
}

/** What was found and until when the authority has to be told; why it is told later than that, is left to be written. */
export function breachReport(
  resourcesFolder: string,
  breach: Breach,
  officeName: string,
  now: LocalTime,
): PersonalDataPaper {
  const words = wordsOf(resourcesFolder, 'breach.json');
  const deadline = breachDeadline(breach.detectedAt);
  return filled(words, {
    officeName,
    detectedAt: momentText(breach.detectedAt),
    deadline: momentText(deadline),
    late: now > deadline ? (words.late ?? '') : '',
    event: said(words, breach.event),
    lists: said(words, breach.lists),
    measures: said(words, breach.measures),
  });
}

function wordsOf(resourcesFolder: string, name: string): PaperWords {
  return paperWords.parse(JSON.parse(readFileSync(join(resourcesFolder, 'personal-data', name), 'utf8')));
}

function filled(
  { subject, body, ending, addressees = [], recipients = [] }: PaperWords,
  fields: Readonly<Record<string, string>>,
): PersonalDataPaper {
  return {
    subject: fillText(subject, fields),
    body: body.map((line) => fillText(line, fields)).join('\n'),
    ending: fillText(ending, fields),
    addressees,
    recipients,
  };
}

function said({ open }: PaperWords, value: string | undefined): string {
  return value === undefined || value.trim() === '' ? open : value.trim().replace(/[.;]$/, '');
}
