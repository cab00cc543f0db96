import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, session } from 'electron';
import { serveContent } from './contentProtocol';
import { FinishingThread } from './finishingThread';
import type { ProgramFolders } from './folders';
import { sealSession, silenceResolver } from './networkSeal';
import { createPictureEngine } from './pictureEngine';
import { PrintDialogs } from './printDialogs';
import { createPrintEngine } from './printEngine';
import { runPrintJobs } from './printJobs';
import { PrintPages } from './printPages';

/**
 * Prints for the command line and ends: no window, no lock, no data folder, and a profile that is thrown away, so it can
 * run while the app is open.
 */
export async function printWithoutWindow(
  jobs: { readonly jobsFile: string; readonly resultsFile: string | null },
  folders: ProgramFolders,
): Promise<void> {
  takeThrowawayProfile(jobs.jobsFile);
  app.on('window-all-closed', () => {}); // the print window may be replaced between two jobs
  await app.whenReady();
  app.dock?.hide();
  silenceResolver(app);
  sealSession(session.defaultSession);
  const pages = new PrintPages();
  serveContent({ roots: folders.content, pages, language: () => 'vi', isLocked: () => false });
  try {
    const engine = createPrintEngine(pages, new FinishingThread(folders.finisher), console.error);
    const pictures = createPictureEngine(pages, new PrintDialogs(), console.error);
    const isDone = await runPrintJobs(jobs.jobsFile, jobs.resultsFile, engine, pictures);
    app.exit(isDone ? 0 : 1);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

/** Beside the job file, in a folder its maker removes: Chromium still writes there after our last line has run. */
function takeThrowawayProfile(jobsFile: string): void {
  const folder = mkdtempSync(join(dirname(jobsFile), 'profile-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
