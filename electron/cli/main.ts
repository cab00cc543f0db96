import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localTimeOf } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { guardedCore } from '../ipc/access';
import type { Core } from '../ipc/contract';
import { accountName } from '../office/accountName';

import { ExportThread } from '../office/openData/exportThread';
import { openOffice } from '../office/openOffice';
import { ReadingThread } from '../office/reading/readingThread';
import { cliText } from '../text/cliText';
import { storeMessages } from '../text/storeMessages';
import { vaultText } from '../text/vaultText';
import { trialFolderOf } from '../trial/trialFolder';
import type { Session, Vault } from '../vault/vault';
import { type Arguments, readArguments, UsageError } from './arguments';
import type { Command, CommandContext, CommandResult } from './command';
import { COMMANDS } from './commands';
import { defaultDataFolder } from './defaultDataFolder';
import { InputRefusal } from './inputRefusal';
import { logFileFor } from './logFile';
import { makeFolder } from './makeFolder';
import { openedVault, protectionOf, vaultIn } from './openVault';
import { printPdfs } from './printPdf';
import { refuseStray } from './refuseStray';
import { sealAs } from './sealAs';

/** Runs one command line. @returns the exit status: 0 done, 1 refused or failed, 2 wrong usage */
export async function main(argv: readonly string[]): Promise<number> {
  process.noDeprecation = true; // of exceljs' zip tools: the console of whoever scripts is no place to say so
  const wantsJson = argv.includes('--json');
  try {
    const args = readArguments(argv);
    if (args.has('help')) return say(usageText(), 0);
    const command = findCommand(args);
    refuseStray(command, args);
    const { result, notices } = await runCommand(command, args);
    const status = result.status ?? 0;
    if (status !== 0) write(process.stderr, result.text);
    if (wantsJson)
      write(process.stdout, JSON.stringify(notices.length === 0 ? result.json : { ...result.json, notices }));
    else if (status === 0) write(process.stdout, result.text);
    return status;
  } catch (error) {
    return report(error, wantsJson);
  }
}

function findCommand(args: Arguments): Command {
  const command = COMMANDS.find(({ name }) => name.every((word, index) => args.words[index] === word));
  if (command === undefined) throw new UsageError(`${cliText.unknownCommand(args.words.join(' '))}\n\n${usageText()}`);
  return command;
}

function usageText(): string {
  return [cliText.usageTitle, ...COMMANDS.map(({ usage }) => `  ${usage}`), '', cliText.usageGeneral].join('\n');
}

/** What a command found, and what there is to say about the data folder it worked in. */
interface Ran {
  readonly result: CommandResult;
  readonly notices: readonly string[];
}

async function runCommand(command: Command, args: Arguments): Promise<Ran> {
  const opened: Core[] = [];
  const scratch: string[] = [];
  const resourcesFolder = join(__dirname, '..', 'resources');
  const reportBug = ({ stack }: Error) => progress(String(stack));
  const reader = new ReadingThread(join(__dirname, 'reader.js'), reportBug);
  const clock = () => localTimeOf(new Date());
  let session: Session | null = null;
  const officeIn = async (dataFolder: string, isReadingOnly = false): Promise<Core> => {
    const vault = vaultIn(dataFolder);
    session = await openedVault(vault, args);
    const core = await openOffice({
      dataFolder,
      protection: protectionOf(session, dataFolder),
      isReadingOnly,
      tellsFilesWhole: true,
      resourcesFolder,
      appVersion: appVersion(),
      logFile: logFileFor(dataFolder),
      account: session?.user.name ?? accountName(),
      reader,
      exporter: new ExportThread(join(__dirname, 'exporter.js'), reportBug),
      clock,
      newId: randomUUID,
      emit: (event, payload) => {
        if (event === 'packages.progress' && 'label' in payload) progress(`${payload.done}% ${payload.label}`);
        if (event === 'openData.progress' && 'label' in payload)
          progress(`${payload.done}/${payload.total} ${payload.label}`);
        if ('fileName' in payload && payload.inFile === null)
          progress(`${payload.done}/${payload.total} ${payload.fileName}`);
      },
    });
    opened.push(core);
    if (session !== null && session.state !== 'on' && !isReadingOnly) await finishSealing(core, vault, session);
    return guardedCore(core, session?.user.role ?? null);
  };
  const dataFolder = resolve(args.text('data') ?? defaultDataFolder());
  let main: Promise<Core> | null = null;
  const context: CommandContext = {
    args,
    operands: args.words.slice(command.name.length),
    resourcesFolder,
    dataFolder,
    reader,
    freshOffice: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'don-doc-'));
      scratch.push(folder);
      return officeIn(folder);
    },
    office: async () => {
      refuseFile(dataFolder);
      if (command.name[0] === 'init') await makeFolder(dataFolder);
      else refuseWithoutData(dataFolder, command);
      const { isReading } = command;
      const looksOnly = typeof isReading === 'function' ? isReading(args) : isReading === true;
      main ??= officeIn(dataFolder, looksOnly);
      return main;
    },
    inTrial: async (work) => {
      const core = await officeIn(trialFolderOf(dataFolder));
      opened.splice(opened.indexOf(core), 1); // closed here
      try {
        return await work(core);
      } finally {
        await core['core.close']({});
      }
    },
    whyClosed: async (failure) => {
      const { closedHealth } = await import('../office/health/closedHealth');
      const surroundings = { dataFolder, clock, appVersion: appVersion(), logFile: logFileFor(dataFolder) };
      return closedHealth({ ...surroundings, protection: protectionOf(session, dataFolder) }, failure);
    },
    print: printPdfs,
    now: clock,
    progress,
  };
  try {
    const result = await command.run(context);
    return { result, notices: await sayNotices(main) };
  } catch (error) {
    await sayNotices(main);
    throw error;
  } finally {
    reader.stop();
    for (const core of opened) await core['core.close']({});
    for (const folder of scratch) await rm(folder, { recursive: true, force: true });
  }
}

/** Turning on or off, or a new key, was broken off: it is finished before anything else is done. */
async function finishSealing(core: Core, vault: Vault, session: Session): Promise<void> {
  const isOff = session.state === 'turningOff';
  const { notDone, isDiskFull } = await sealAs(core, session);
  progress(notDone.length === 0 ? vaultText.settled[session.state] : vaultText.notSealed(notDone, isOff, isDiskFull));
  if (notDone.length === 0 || !isOff) await vault.settle(session);
}

/** On every command's standard error: whoever runs scripts sees no window. @returns what was said */
async function sayNotices(office: Promise<Core> | null): Promise<readonly string[]> {
  const core = await office?.catch(() => null);
  if (core == null) return [];
  const notices = (await core['app.info']({})).notices.map(({ text }) => text);
  for (const notice of notices) progress(notice);
  return notices;
}

/** From the package beside the bundle, as Electron itself reads it. */
function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** These may begin with nothing; for the others a slip in the name, or a stick that was pulled, must not look like an office without reports. */
const BEGINNING: ReadonlySet<string> = new Set(['init', 'restore']);
const OURS = /^(?:don-doc\.|sao-luu)/;

function refuseWithoutData(folder: string, { name }: Command): void {
  if (!existsSync(folder)) throw new AppFailure('notFound', cliText.noDataFolder(folder));
  if (BEGINNING.has(name[0] ?? '')) return;
  if (!namesIn(folder).some((file) => OURS.test(file)))
    throw new AppFailure('notFound', cliText.nothingInFolder(folder));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new AppFailure('readOnly', storeMessages.folderUnusable(folder, code, false));
  }
}

function refuseFile(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new AppFailure('invalid', cliText.notAFolder(folder));
}

function progress(line: string): void {
  write(process.stderr, line);
}

function write(stream: NodeJS.WritableStream, text: string): void {
  stream.write(`${text}\n`);
}

function say(text: string, status: number): number {
  write(process.stdout, text);
  return status;
}

function report(error: unknown, wantsJson: boolean): number {
  if (error instanceof UsageError) {
    write(process.stderr, error.message);
    if (wantsJson) write(process.stdout, JSON.stringify({ error: { code: 'usage', message: error.message } }));
    return 2;
  }
  const failure = failureOf(error);
  write(process.stderr, failure.message);
  if (wantsJson) write(process.stdout, JSON.stringify({ error: failure }));
  return 1;
}

function failureOf(error: unknown): { code: string; message: string; file?: string; sheet?: string; cell?: string } {
  if (error instanceof InputRefusal) return error.detail;
  if (error instanceof AppFailure) return { code: error.code, message: error.message };
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return { code: 'unexpected', message: cliText.unexpected };
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
  });
}
