export function keptPictures(folder?: string): string[];
export function shownPictures(): Map<string, string[]>;
export function picturesByTest(): Map<string, Set<string>>;
