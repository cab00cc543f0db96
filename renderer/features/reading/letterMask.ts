import { createContext, useContext } from 'react';
import { maskPeopleIn } from '../../../electron/domain/personalData/maskText';

/** Whether phones of the letter, and who stands beside them, are shown in part. */
export const LetterMask = createContext(false);

/** Words of the letter as they may be shown now. */
export function useShown(): (text: string) => string {
  return useContext(LetterMask) ? maskPeopleIn : (text) => text;
}
