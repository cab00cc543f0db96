import type { Issue } from '../domain/issue';
import { refusalMessages as say } from '../text/refusalMessages';
import { issueAt } from './issues';
import type { Refusal } from './refusal';

/** Why a file was not read, as a sentence that says what to ask the unit for. */
export function refusalMessage({ code, detail }: Refusal, fileName: string): string {
  const name = fileName.normalize('NFC');
  switch (code) {
    case 'empty-file':
      return say.fileEmpty(name);
    case 'lock-file':
      return say.fileLocked(name);
    case 'password-protected':
      return say.filePassword(name);
    case 'damaged':
      return say.fileDamaged(name);
    case 'too-large':
      return detail.what === 'time' ? say.fileTooSlow(name) : say.fileTooLarge(name);
    case 'unsafe-content':
      return say.fileUnsafe(name);
    case 'not-a-spreadsheet':
      return say.fileNotSpreadsheet(name, say.fileKind(detail.what));
    case 'unsupported-version':
      return say.fileOtherFormat(name, say.fileKind(detail.what));
  }
}

export function refusalIssue(refusal: Refusal, fileName: string): Issue {
  const { sheet, cell } = refusal.detail;
  return {
    ...issueAt('error', refusal.code, refusalMessage(refusal, fileName), { sheet }),
    ...(cell !== undefined && { cell }),
  };
}

/**
 * A file the system would not open at all.
 * @param detail the system's own code: EBUSY, EACCES, …
 */
export function unreadableIssue(fileName: string, detail: string): Issue {
  return issueAt('error', 'unreadable', say.fileUnreadable(fileName.normalize('NFC'), detail));
}
