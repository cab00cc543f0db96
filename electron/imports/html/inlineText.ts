import type { TextRun } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { addRun, joinRuns } from '../grid/textRuns';

/** Text as a browser shows it: white space collapsed, line breaks where the page has them, with the fonts of its parts. */
export class InlineText {
  private runs: TextRun[] = [];
  /** What stands between the last word and the next: nothing, a space or line breaks. */
  private gap = '';
  private isEmpty = true;

  add(text: string, font: string | null): void {
    for (const piece of text.replace(/[\s\u00a0]+/g, ' ').split(/( )/)) {
      if (piece === ' ') this.gap ||= ' ';
      else if (piece !== '') this.addWord(piece, font);
    }
  }

  /** A line break that is shown even when nothing follows it but more text. */
  addBreak(): void {
    this.gap = this.gap.replace(' ', '').concat('\n');
  }

  /** The edge of a block: a line break, but only one for several edges together. */
  addEdge(): void {
    if (!this.gap.includes('\n')) this.gap = '\n';
  }

  /** The text so far, without white space at its ends; starts anew. */
  take(): StoredText {
    const stored = joinRuns(this.runs);
    this.runs = [];
    this.gap = '';
    this.isEmpty = true;
    return stored;
  }

  private addWord(word: string, font: string | null): void {
    addRun(this.runs, { text: this.isEmpty ? word : this.gap + word, font });
    this.gap = '';
    this.isEmpty = false;
  }
}
