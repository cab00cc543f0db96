import { applyReading } from './applyReading';
import { composed } from './composed';
import { decideOpen } from './decideOpen';
import { fontHint } from './fontKind';
import { judgeText } from './judgeText';

/** The name of a file or folder in Unicode, to look for words in it; what a clerk is shown stays the name on the disk. */
export function decodeName(name: string): string {
  const text = composed(name);
  const judgement = judgeText(text);
  const { verdict } = judgement;
  if (verdict === 'plain' || verdict === 'mixed') return text;
  if (verdict !== 'open') return applyReading(text, verdict, false);
  const { encoding } = decideOpen(judgement, fontHint(null), []);
  return applyReading(text, encoding, false);
}
