/** What of a folder's place may matter to whoever repairs the program, without the names in it. */
export interface FolderTraits {
  readonly characters: number;
  /** Letters that are not plain ASCII. */
  readonly hasMarks: boolean;
  readonly isNetwork: boolean;
  /** Inside a folder that another program keeps in step with the network. */
  readonly isSynced: boolean;
}

const SYNCED = /[\\/](?:OneDrive|Dropbox|Google Drive|iCloudDrive)[^\\/]*(?:[\\/]|$)/i;

export function describeFolder(path: string): FolderTraits {
  return {
    characters: [...path].length,
    hasMarks: /[^ -~]/.test(path),
    isNetwork: /^(?:\\\\|\/\/)/.test(path),
    isSynced: SYNCED.test(path),
  };
}
