import type { MessagePort } from 'node:worker_threads';
import type { PrintedPaper } from '../domain/printedPaper';
import type { FinishAnswer, FinishTask } from './finishing';
import { PdfFinisher } from './finishPdf';

/** The finishing thread's end of the line. What goes wrong with a paper is told when its end is asked for. */
export function serveFinishing(port: Pick<MessagePort, 'on' | 'postMessage'>): void {
  const papers = new Map<number, PdfFinisher | Error>();
  const answer = (message: FinishAnswer, buffers: ArrayBuffer[] = []) => port.postMessage(message, buffers);
  const attempt = (id: number, work: () => void) => {
    try {
      work();
    } catch (error) {
      papers.set(id, error instanceof Error ? error : new Error(String(error)));
    }
  };
  port.on('message', (task: FinishTask) => {
    const { id } = task;
    if (task.kind === 'begin')
      attempt(id, () => {
        const paper: PrintedPaper = JSON.parse(task.described); // said by renderer/print, which the page lets alone run
        papers.set(id, new PdfFinisher(paper, task.properties));
      });
    else if (task.kind === 'add')
      attempt(id, () => {
        const paper = papers.get(id);
        if (paper instanceof PdfFinisher) paper.add(task.printed);
      });
    else if (task.kind === 'drop') papers.delete(id);
    else {
      const paper = papers.get(id);
      papers.delete(id);
      endPaper(id, paper ?? new Error('no such paper'), answer);
    }
  });
}

function endPaper(
  id: number,
  paper: PdfFinisher | Error,
  answer: (message: FinishAnswer, buffers?: ArrayBuffer[]) => void,
): void {
  try {
    if (paper instanceof Error) throw paper;
    const finished = paper.finish();
    answer({ kind: 'finished', id, finished }, [finished.pdf.buffer as ArrayBuffer]); // written anew, nobody else has it
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    answer({ kind: 'failed', id, isUnreadable: error instanceof SyntaxError, message, stack });
  }
}
