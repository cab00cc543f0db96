import { basename } from 'node:path';
import type { Store } from '../db/store';
import { sentencesOfPaper } from '../domain/directiveLint/words';
import { AppFailure } from '../domain/failure';
import { type AuditedPercent, type AuditOutcome, outcomeOf } from '../domain/percentAudit/audited';
import type { AuditedPaper, CoreHandlers, InternalHandlers, JudgedPercent } from '../ipc/contract';
import { auditText } from '../text/auditText';
import type { OfficeEnvironment } from './environment';
import { openedLetter } from './letterHandlers';
import { getDirective } from './readCampaign';
import type { AuditedText } from './reading/auditFile';
import type { FileReader, Unopened } from './reading/fileReader';

type AuditHandlers = Pick<CoreHandlers, 'audit.text' | 'audit.file' | 'audit.directive' | 'audit.paper'>;

/**
 * Percentages of a text, a finished paper, a directive or a paper of our own recomputed from their counts; nothing is written.
 * @param render makes the Word file of a paper, tables and annexes with it
 */
export function auditHandlers(
  store: Store,
  { reader }: Pick<OfficeEnvironment, 'reader'>,
  render: InternalHandlers['papers.render'],
): AuditHandlers {
  const ofText = async (text: string, name: string | null) => {
    if (text.trim() === '') throw new AppFailure('invalid', auditText.empty);
    return named(await reader.audit({ text }), name, auditText.pasted);
  };
  return {
    'audit.text': ({ text }) => ofText(text, null),
    'audit.file': ({ path }) => auditedFile(reader, path),
    'audit.directive': ({ directiveId }) => {
      const directive = getDirective(store.read, directiveId);
      const words = sentencesOfPaper(directive).map(({ text }) => text);
      return ofText(words.join('\n'), directive.subject);
    },
    'audit.paper': async (request) => {
      const paper = await render({ ...request, format: 'docx' });
      return named(await reader.audit(paper), paper.fileName, paper.fileName);
    },
  };
}

/** @throws AppFailure `notFound` when the file cannot be opened, `invalid` when there are no words to take from it */
export async function auditedFile(reader: FileReader, path: string): Promise<AuditedPaper> {
  const fileName = basename(path).normalize('NFC');
  return named(await reader.audit({ path, fileName, folder: '' }), fileName, path);
}

function named(answer: AuditedText | Unopened, name: string | null, path: string): AuditedPaper {
  const audited = openedLetter(answer, name, path);
  const counts = countVerdicts(audited.percents);
  return {
    name,
    text: audited.text,
    counts,
    summary: auditText.summary(counts),
    percents: audited.percents.map(inWords),
    remarks: audited.remarks.map((remark) => ({ ...remark, message: auditText.remark(remark) })),
  };
}

function inWords(percent: AuditedPercent): JudgedPercent {
  return {
    ...percent,
    countsText: auditText.counts(percent),
    verdictText: auditText.verdict(percent),
    message: auditText.message(percent),
  };
}

function countVerdicts(percents: readonly AuditedPercent[]): AuditedPaper['counts'] {
  const count = (outcome: AuditOutcome) => percents.filter((percent) => outcomeOf(percent) === outcome).length;
  return { all: percents.length, right: count('right'), wrong: count('wrong'), unchecked: count('unchecked') };
}
