/** Where the zeros begin that a journal keeps behind its records; counted back, as they are most of the file. */
export function endOfWritten(bytes: Uint8Array): number {
  let end = bytes.length;
  while (bytes[end - 1] === 0) end -= 1;
  return end;
}
