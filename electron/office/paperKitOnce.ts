import { loadPaperKit, type PaperKit } from '../documents/paperKit';
import { trialText } from '../text/trialText';

/**
 * Loads what papers are made from when the first one is asked for: start-up does not wait for fonts.
 * @param isTrial every sheet is marked as made from a sample
 */
export function paperKitOnce(resourcesFolder: string, isTrial = false): () => PaperKit {
  let loaded: PaperKit | null = null;
  return () => {
    loaded ??= { ...loadPaperKit(resourcesFolder), trialMark: isTrial ? trialText.mark : null };
    return loaded;
  };
}
