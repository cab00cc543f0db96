import { DEFAULT_WORDS_STYLE, type WordsStyle } from '../../electron/domain/writing/numberWords';
import { useMutation } from './useMutation';
import { useQuery } from './useQuery';

/** How numbers are read in words on this computer, and the way to change it. */
export function useWordsStyle(): readonly [WordsStyle, (style: WordsStyle) => void] {
  const kept = useQuery('writing.style', {});
  const change = useMutation('writing.setStyle');
  const style = kept.status === 'success' ? kept.data : DEFAULT_WORDS_STYLE;
  return [style, (next) => void change.run(next)];
}
