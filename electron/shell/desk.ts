import { join } from 'node:path';
import { app } from 'electron';
import type { NotOpened } from '../domain/diagnostics/health';
import type { CoreChannel, Input, Output, ShellHandlers } from '../ipc/contract';
import type { SettingsBook } from '../settings/settings';
import { vaultText } from '../text/vaultText';
import { readUpdateKeys } from '../update/updateKeys';
import { accessLogHandlers } from './accessLogExport';
import type { SavePlace } from './askSavePath';
import { attachmentHandlers } from './attachments';
import { backupHandlers } from './backups';
import { chartHandlers } from './charts';
import { choicesUnlocked } from './choicesUnlocked';
import type { CoreClient } from './coreClient';
import { countingPages } from './countPages';
import type { ErrorLog } from './errorLog';
import { choiceHandlers } from './fileChoice';
import { FinishingThread } from './finishingThread';
import type { ProgramFolders } from './folders';
import { healthHandlers } from './health';
import { historyHandlers } from './historyExport';
import type { SpokenLanguage } from './languageOf';
import type { MainWindow } from './mainWindow';
import { openDataHandlers } from './openData';
import { type OpenPlace, untilReplaced } from './openPlace';
import { originalHandlers } from './originals';
import { packageHandlers } from './packages';
import { BatchDesk, batchHandlers as paperBatchHandlers } from './paperBatches';
import { paperHandlers } from './papers';
import { personHandlers } from './personExport';
import { createPictureEngine } from './pictureEngine';
import { PrintDialogs } from './printDialogs';
import { createPrintEngine } from './printEngine';
import type { PrintPages } from './printPages';
import { questionHandlers } from './questions';
import { type RecoverySheet, recoverySheet } from './recoverySheet';
import { registerHandlers } from './registers';
import { reminderFileHandlers } from './reminderFiles';
import { runInstaller } from './runInstaller';
import { setupHandlers } from './setup';
import { templateHandlers } from './templates';
import { trialHandlers } from './trial';
import { removeLastInstaller, updateHandlers } from './updates';
import { upperMailHandlers } from './upperMail';
import { upperTemplateHandlers } from './upperTemplates';
import type { VaultDesk } from './vaultDesk';
import { workbookHandlers } from './workbooks';
import { writingHandlers } from './writing';

/** What stands at the start already. */
export interface Front {
  readonly folders: ProgramFolders;
  readonly profileFolder: string;
  readonly isPortable: boolean;
  readonly core: CoreClient;
  readonly main: MainWindow;
  readonly settings: SettingsBook;
  readonly pages: PrintPages;
  readonly openPlace: OpenPlace;
  readonly vault: VaultDesk;
  readonly language: SpokenLanguage;
  readonly alarms: Pick<ShellHandlers, 'alarm.get' | 'alarm.set'>;
  readonly log: ErrorLog;
  /** The text for a report of an error while the data are not open. */
  saveBundle(why: NotOpened): Promise<string | null>;
  /** The page anew, on the data that are open now. */
  beginAnew(): void;
}

/** Everything a window can ask for, beyond what its first screen is made of. */
export interface Desk {
  readonly shell: ShellHandlers;
  core(channel: CoreChannel, input: Input<CoreChannel>): Promise<Output<CoreChannel>>;
  readonly sheet: RecoverySheet;
  /** The window is locked: hidden pages go, too. */
  rest(): void;
}

/** Read once the first screen is on the glass, or with the first call that is none of its own. */
export function openDesk(front: Front): Desk {
  const { folders, profileFolder, isPortable, core, main, settings, pages, openPlace, vault, language, alarms, log } =
    front;
  const beginAnew = () => front.beginAnew();
  const { window } = main;
  const documentsFolder = app.getPath('documents');
  const place: SavePlace = { settings, window, documentsFolder, isLocked: () => vault.isLocked };
  const saved = new Set<string>();
  const installerFolder = join(profileFolder, 'cap-nhat');
  void removeLastInstaller(installerFolder);
  const isLocked = () => vault.isLocked;
  const dialogs = new PrintDialogs(isLocked);
  const pictures = createPictureEngine(pages, dialogs, log.write);
  const underLock = { dialogs, isLocked };
  const engine = createPrintEngine(pages, new FinishingThread(folders.finisher), log.write, underLock);
  const papers = { ...place, pictures, core, saved, engine };
  const batches = new BatchDesk(papers, (progress) => main.send('batches.progress', progress));
  return {
    sheet: recoverySheet(papers),
    rest: () => {
      dialogs.closeAll();
      engine.rest();
    },
    core: untilReplaced(openPlace, countingPages({ core, engine, report: log.write })),
    shell: choicesUnlocked(
      {
        'shell.painted': () => {
          main.painted();
          return {};
        },
        'language.choose': ({ language: chosen }) => {
          language.choose(chosen);
          setImmediate(() => main.reload()); // the page has its answer first
          return {};
        },
        ...vault.handlers,
        ...choiceHandlers(window, settings),
        ...originalHandlers(core),
        ...alarms,
        ...backupHandlers({ core, settings, window, isLocked: () => vault.isLocked }),
        ...updateHandlers({
          core,
          settings,
          window,
          keys: readUpdateKeys(folders.resources),
          version: app.getVersion(),
          system: `${process.platform}-${process.arch}`,
          isPortable,
          folder: installerFolder,
          run: runInstaller,
          quit: () => window.close(),
        }),
        ...healthHandlers({
          ...place,
          saved,
          report: log.from('window'),
          saveLocked: () => front.saveBundle({ code: 'locked', message: vault.state().trouble ?? vaultText.locked }),
        }),
        ...paperHandlers(papers),
        ...paperBatchHandlers(batches),
        ...reminderFileHandlers(papers, batches),
        ...upperMailHandlers(papers),
        ...chartHandlers({ ...place, core, saved, pictures }),
        ...upperTemplateHandlers({ ...place, core, saved }),
        ...templateHandlers(papers),
        ...setupHandlers(papers),
        ...trialHandlers({ core, place: openPlace, begin: beginAnew }),
        ...workbookHandlers({ ...place, core, saved }),
        ...packageHandlers({ ...place, core, saved }),
        ...writingHandlers(settings),
        ...historyHandlers({ ...place, core }),
        ...personHandlers({ ...place, core, engine }),
        ...accessLogHandlers({ ...place, core }),
        ...openDataHandlers({ ...place, core, saved }),
        ...registerHandlers({ ...place, core, saved }),
        ...questionHandlers({ ...place, core, saved }),
        ...attachmentHandlers({ ...place, core }),
      },
      isLocked,
    ),
  };
}
