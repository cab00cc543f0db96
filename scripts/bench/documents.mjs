import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/projectRoot.mjs';
import { announce, prepareElectron } from '../lib/setUp.mjs';
import { electronProgram, loadOffice } from './lib/bundle.mjs';
import { annex, blankPaper, reminderLetters } from './lib/documents/papers.mjs';
import { convertWithLibreOffice, printPapers } from './lib/documents/printing.mjs';
import { compare, inTurn, limit, median, printTable } from './lib/measure.mjs';
import { onDisplay } from './lib/onDisplay.mjs';

/**
 * Papers as PDF, from their description to the file, through the app's own writer and engine: many letters at once and
 * long annexes against LibreOffice converting the same paper from DOCX in the same round; one letter against a clock.
 */
const LETTERS = 200;
const ROWS = 2_000;
const MANY_ROWS = 8_000;
const ROUNDS = 5;
const WARM_ROUNDS = 15;
const MEGABYTE = 2 ** 20;
const AIMS = { letters: 0.8, annex: 0.3, letterMs: 100, memoryMb: 1024, growth: 1.1, stoppedMs: 250 };

const electron = await prepareElectron();
await onDisplay(electron, measure);

async function measure(folder) {
  announce(electron);
  const office = await loadOffice();
  const kit = office.loadPaperKit(inProject('resources'));
  const letters = await reminderLetters(office, kit, join(folder, 'data'), LETTERS);
  const papers = {
    blank: blankPaper(),
    letter: letters[0],
    letters: office.joinPapers(letters, 'Công văn đôn đốc'),
    annex: annex(ROWS),
    longAnnex: annex(MANY_ROWS),
  };
  for (const [name, paper] of Object.entries(papers)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(paper));
    if (name !== 'longAnnex') writeFileSync(join(folder, `${name}.docx`), await office.toDocx(paper, kit));
  }
  const printing = { electron, program: await electronProgram('printEntry'), folder };
  const warm = await printPapers(printing, ['blank', 'blank', 'letter'], WARM_ROUNDS);
  show(warm.prints, await inRounds(printing));
}

/** Every round prints each paper in a fresh process, and lets LibreOffice convert what it is compared with. */
async function inRounds(printing) {
  const made = { letters: [], annex: [], longAnnex: [] };
  const converted = { letters: [], annex: [] };
  const print = (name) => async () => {
    const { prints, ...whole } = await printPapers(printing, ['blank', name]);
    made[name].push({ ...prints[name][0], ...whole });
    return prints[name][0].ms;
  };
  const convert = (name) => async () => {
    converted[name].push(await convertWithLibreOffice(printing.folder, name));
    return converted[name].at(-1).wholeMs;
  };
  const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
  if (hasLibreOffice) await convertWithLibreOffice(printing.folder, 'blank'); // makes its profile
  const times = await inTurn(ROUNDS, {
    letters: print('letters'),
    ...(hasLibreOffice && { lettersBy: convert('letters') }),
    annex: print('annex'),
    ...(hasLibreOffice && { annexBy: convert('annex') }),
    longAnnex: print('longAnnex'),
  });
  return { made, converted, times, hasLibreOffice };
}

function show(warm, { made, converted, times, hasLibreOffice }) {
  const times15 = (name) => warm[name].map(({ ms }) => ms);
  const pages = (name) => made[name][0].pages;
  const whole = (runs) => runs.map(({ wholeMs }) => wholeMs);
  const libreOffice = 'LibreOffice from DOCX, with its start';
  if (warm.blank[0].pages !== 1) throw new Error(`the blank page has ${warm.blank[0].pages} pages`);
  if (!hasLibreOffice) process.stdout.write('LibreOffice is not installed here: not compared\n');
  const lettersName = `${LETTERS} letters, one PDF of ${pages('letters')} pages`;
  const annexName = `annex of ${ROWS} rows, ${pages('annex')} pages`;
  printTable([
    limit('one letter, engine warm', times15('letter'), AIMS.letterMs),
    compare('one letter, engine warm', times15('letter'), 'a blank page', times15('blank')),
    ...(hasLibreOffice
      ? [
          compare(lettersName, times.letters, libreOffice, times.lettersBy, AIMS.letters),
          compare('  with the start of Electron', whole(made.letters), libreOffice, times.lettersBy),
          compare(annexName, times.annex, libreOffice, times.annexBy, AIMS.annex),
          compare('  with the start of Electron', whole(made.annex), libreOffice, times.annexBy),
        ]
      : [limit(lettersName, times.letters), limit(annexName, times.annex)]),
    compare(
      `annex of ${MANY_ROWS} rows, ${pages('longAnnex')} pages`,
      times.longAnnex,
      `${MANY_ROWS / ROWS} annexes of ${ROWS} rows`,
      times.annex.map((ms) => (ms * MANY_ROWS) / ROWS),
      AIMS.growth,
    ),
    limit(
      `annex of ${MANY_ROWS} rows: the window answers nothing for`,
      made.longAnnex.map(({ stoppedMs }) => stoppedMs),
      AIMS.stoppedMs,
    ),
  ]);
  for (const [name, runs] of Object.entries(made)) showMemory(name, runs, converted[name]);
}

function showMemory(name, runs, others) {
  const peak = (of) => median(of.map(({ peakBytes }) => (peakBytes ?? Number.NaN) / MEGABYTE));
  const most = peak(runs);
  if (Number.isNaN(most)) return;
  const aim = name === 'longAnnex' ? `  ${most < AIMS.memoryMb ? '✓' : '✗'} < ${AIMS.memoryMb} MB` : '';
  const against = others ? `; LibreOffice ${peak(others).toFixed(0)} MB` : '';
  process.stdout.write(`peak memory of all processes, ${name}: ${most.toFixed(0)} MB${aim}${against}\n`);
}
