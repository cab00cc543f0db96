import type { MessagePort } from 'node:worker_threads';
import { readDirectiveText } from '../../domain/directiveText/readDirectiveText';
import type { ReadingProgress } from '../../imports/readingProgress';
import type { ReportContext } from '../../imports/readReport';
import { audit } from './auditFile';
import { measureFile } from './measureFile';
import type { Answer, Task } from './messages';
import { readFilesOfPackage, readPackageFile } from './packageFile';
import { buffersOf, packFile } from './packFile';
import { askFile, inspectFile, type ReadingEvents, readImportFile, readLetterFile } from './readFile';

/** The reading thread's end of the line: does one task after another and holds nothing but the context. */
export function serveReading(port: MessagePort): void {
  let context: ReportContext = { forms: [], units: [], schedules: [] };
  const answer = (message: Answer, buffers: ArrayBuffer[] = []) => port.postMessage(message, buffers);
  port.on('message', async (task: Task) => {
    try {
      if (task.kind === 'context') context = task.context;
      else if (task.kind === 'inspect')
        answer({ kind: 'inspection', inspection: await inspectFile(task.file, task.options) });
      else if (task.kind === 'ask')
        answer({ kind: 'answered', answered: await askFile(task.file, task.question, task.input) });
      else if (task.kind === 'letter') answer({ kind: 'letter', letter: await readLetterFile(task.file) });
      else if (task.kind === 'measure')
        answer({ kind: 'ruling', ruling: await measureFile(task.paper, task.resourcesFolder) });
      else if (task.kind === 'audit') answer({ kind: 'audit', audit: await audit(task.source) });
      else if (task.kind === 'package')
        answer({ kind: 'package', read: await readPackageFile(task.file, task.password) });
      else if (task.kind === 'packageFiles') {
        const read = await readFilesOfPackage(task.file, task.password, task.hashes, task.sha256);
        answer({ kind: 'packageFiles', read }, 'files' in read ? read.files.map(({ buffer }) => buffer) : []);
      } else if (task.kind === 'letterText') answer({ kind: 'letter', letter: readDirectiveText(task.text) });
      else {
        const events: ReadingEvents = { opened: (mark) => answer({ kind: 'opened', mark }), progress: seldom(answer) };
        const packed = packFile(await readImportFile(task.file, context, task.assignment, events));
        answer({ kind: 'report', packed }, packed.persons === null ? [] : buffersOf(packed.persons));
      }
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      answer({ kind: 'bug', message, stack });
    }
  });
}

const MS_BETWEEN = 100;

/** How far it is, no more often than an eye follows. */
function seldom(answer: (message: Answer) => void): ReadingProgress {
  let last = performance.now();
  return (doneBytes, totalBytes) => {
    const now = performance.now();
    if (now - last < MS_BETWEEN) return;
    last = now;
    answer({ kind: 'progress', doneBytes, totalBytes });
  };
}
