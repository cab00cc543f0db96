import type { Refusal } from '../../imports/refusal';
import { refusalIssue } from '../../imports/refusals';
import type { FileContent } from '../importFiles';

/** As the content of a file that is not read. In a file of its own: who says it need not know how files are read. */
export function refusedContent(refusal: Refusal, fileName: string): FileContent {
  return { kind: 'refused', issue: refusalIssue(refusal, fileName), what: refusal.detail.what };
}
