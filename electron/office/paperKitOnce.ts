import { loadPaperKit, type PaperKit } from '../documents/paperKit';

/** Loads what papers are made from when the first one is asked for: start-up does not wait for fonts. */
export function paperKitOnce(resourcesFolder: string): () => PaperKit {
  let loaded: PaperKit | null = null;
  return () => {
    loaded ??= loadPaperKit(resourcesFolder);
    return loaded;
  };
}
