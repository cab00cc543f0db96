/**
 * The function with its answers kept by word: an office file has few different words. Everything is forgotten once
 * `most` words are known, so that no file fills the memory.
 */
export function remembered<T>(look: (word: string) => T, most = 50_000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = look(word);
    known.set(word, answer);
    return answer;
  };
}
