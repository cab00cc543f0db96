import { useEffect } from 'react';

/** A list to choose from shows what is chosen as far as there is room: pointed at, it says the whole of it. */
export function useSelectTitles(): void {
  useEffect(() => {
    const onPoint = ({ target }: Event) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const chosen = target.selectedOptions[0]?.text ?? '';
      if (target.title === '' || target.title === target.dataset.said) {
        target.title = chosen;
        target.dataset.said = chosen;
      }
    };
    document.addEventListener('pointerover', onPoint);
    return () => document.removeEventListener('pointerover', onPoint);
  }, []);
}
