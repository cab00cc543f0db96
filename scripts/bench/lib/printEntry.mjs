import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { app, session } from 'electron';
import { declareScheme, serveContent } from '../../../electron/shell/contentProtocol';
import { programFolders } from '../../../electron/shell/folders';
import { sealSession, silenceResolver } from '../../../electron/shell/networkSeal';
import { createPrintEngine } from '../../../electron/shell/printEngine';
import { PrintPages } from '../../../electron/shell/printPages';

/**
 * Runs in Electron: prints pages through the app's own engine, one window kept for all, and writes down what each took.
 * PRINT_BENCH names a file { projectFolder, profileFolder, resultsFile, rounds, pages: [{ name, html, title }…] }.
 */
const { projectFolder, resultsFile, profileFolder, rounds, pages } = JSON.parse(
  readFileSync(process.env.PRINT_BENCH, 'utf8'),
);

app.setPath('userData', profileFolder);
app.setPath('sessionData', profileFolder);
declareScheme();
app.on('window-all-closed', () => {});

async function measure() {
  await app.whenReady();
  silenceResolver(app);
  sealSession(session.defaultSession);
  const shown = new PrintPages();
  serveContent(programFolders(projectFolder).content, shown);
  const engine = createPrintEngine(shown, console.error);
  const print = async ({ html, title }) => {
    const started = performance.now();
    const pdf = await engine.toPdf(html, title);
    return { ms: performance.now() - started, pages: pdf.pages, bytes: pdf.pdf.length };
  };
  const first = await print(pages[0]); // makes the window; not compared
  const results = pages.map(({ name }) => ({ name, prints: [] }));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [...pages.keys()] : [...pages.keys()].reverse();
    for (const index of order) results[index].prints.push(await print(pages[index]));
  }
  writeFileSync(resultsFile, JSON.stringify({ first, results }));
}

measure().then(
  () => app.exit(0),
  (error) => {
    writeFileSync(resultsFile, JSON.stringify({ error: String(error?.stack ?? error) }));
    app.exit(1);
  },
);
