import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { app, session } from 'electron';
import { loadPaperKit } from '../../../electron/documents/paperKit';
import { APP_ADDRESSES, toHtml } from '../../../electron/documents/toHtml';
import { declareScheme, serveContent } from '../../../electron/shell/contentProtocol';
import { FinishingThread } from '../../../electron/shell/finishingThread';
import { programFolders } from '../../../electron/shell/folders';
import { sealSession, silenceResolver } from '../../../electron/shell/networkSeal';
import { createPrintEngine } from '../../../electron/shell/printEngine';
import { PrintPages } from '../../../electron/shell/printPages';

/**
 * Runs in Electron: makes papers into PDF files through the app's own writer and engine, and notes what each took from
 * the description to the file. PRINT_BENCH names a file
 * { projectFolder, profileFolder, resultsFile, rounds, papers: [{ name, description, pdf }…] }; the first paper only
 * makes the window.
 */
const { projectFolder, resultsFile, profileFolder, rounds, papers } = JSON.parse(
  readFileSync(process.env.PRINT_BENCH, 'utf8'),
);

const LOOK_EVERY_MS = 5;

app.setPath('userData', profileFolder);
app.setPath('sessionData', profileFolder);
declareScheme();
app.on('window-all-closed', () => {});

async function measure() {
  await app.whenReady();
  silenceResolver(app);
  sealSession(session.defaultSession);
  const shown = new PrintPages();
  const folders = programFolders(projectFolder);
  serveContent({ roots: folders.content, pages: shown, language: () => 'vi', isLocked: () => false });
  const engine = createPrintEngine(shown, new FinishingThread(folders.finisher), console.error);
  const { layout, stylesheet } = loadPaperKit(folders.resources);
  const print = async ({ description, pdf }) => {
    const paper = JSON.parse(readFileSync(description, 'utf8'));
    const started = performance.now();
    const page = toHtml(paper, layout, { stylesheet, ...APP_ADDRESSES }); // in the app's core thread
    const longestStop = watchStops();
    const made = await engine.toPdf(page, paper.title);
    const stoppedMs = longestStop();
    writeFileSync(pdf, made.pdf);
    return { ms: performance.now() - started, pages: made.pages, stoppedMs };
  };
  const [opening, ...timed] = papers;
  const first = await print(opening);
  const results = timed.map(({ name }) => ({ name, prints: [] }));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [...timed.keys()] : [...timed.keys()].reverse();
    for (const index of order) results[index].prints.push(await print(timed[index]));
  }
  writeFileSync(resultsFile, JSON.stringify({ first, results }));
}

/** @returns how long, at most, this process answered nothing until then, in milliseconds: so long a window would hang */
function watchStops() {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    longest = Math.max(longest, performance.now() - last - LOOK_EVERY_MS);
    last = performance.now();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}

measure().then(
  () => app.exit(0),
  (error) => {
    writeFileSync(resultsFile, JSON.stringify({ error: String(error?.stack ?? error) }));
    app.exit(1);
  },
);
