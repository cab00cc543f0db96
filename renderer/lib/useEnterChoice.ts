import { useEffect, useState } from 'react';

/**
 * Enter in a box that searches a list: chooses at once where the list is there, and as soon as it is where it is still on
 * its way, so that a quick typist need not press the key twice. Words typed meanwhile drop the wish.
 * @param isSettled the list shown is that of exactly these words
 */
export function useEnterChoice(query: string, isSettled: boolean, choose: () => void): () => void {
  const [wished, setWished] = useState<string | null>(null);
  useEffect(() => {
    if (wished === null || (wished === query && !isSettled)) return;
    setWished(null);
    if (wished === query) choose();
  });
  return () => (isSettled ? choose() : setWished(query));
}
