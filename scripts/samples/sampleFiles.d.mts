export const REPORTS_FOLDER: string;
export const EXPECTED_FILE: string;
/** Every file of the sample, by its path from the project's folder. */
export function makeSampleFiles(projectFolder: string): Promise<ReadonlyMap<string, Uint8Array>>;
