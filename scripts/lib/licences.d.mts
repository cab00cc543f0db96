export function packageFolderOf(moduleId: string): string | null;
export function licencesText(ownText: string, folders: ReadonlySet<string>): string;
