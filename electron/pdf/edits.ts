/** What is put in before a byte of the content, and up to which byte the content is left out (the same: nothing). */
export interface Edit {
  readonly at: number;
  readonly text: string;
  readonly to: number;
}

/** Contents with edits, which are in order and do not overlap; what is put in stands apart from what follows. */
export function edited(contents: Buffer, edits: readonly Edit[]): Buffer {
  const text = contents.toString('latin1');
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.at), edit.text);
    if (/^\S/.test(text.charAt(edit.to))) pieces.push('\n');
    done = edit.to;
  }
  pieces.push(text.slice(done));
  return Buffer.from(pieces.join(''), 'latin1');
}
