import type { ElectronApplication } from 'playwright-core';

/** What a window asked of the app, and how it was answered. */
export interface Call {
  readonly channel: string;
  /** The code of the failure; null: it was answered. */
  readonly failure: string | null;
}

/** Since it was last asked. */
export interface Recorded {
  readonly answered: readonly Call[];
  /** How often something was asked of the system: a dialog, a printer, a program to open a file. */
  readonly outside: number;
}

export interface Calls {
  take(): Promise<Recorded>;
  /** How many are not answered yet. */
  waiting(): Promise<number>;
}

type Hooked = typeof globalThis & { donDocCalls: { answered: Call[]; waiting: number; outside: number } };

/**
 * From now on every call of the window is written down; the system's own dialogs are closed as soon as they open, and
 * nothing is printed.
 */
export async function recordCalls(app: ElectronApplication): Promise<Calls> {
  await app.evaluate(({ app: electron, dialog, ipcMain, powerMonitor, shell, webContents }) => {
    type Answer = (
      event: unknown,
      name: string,
      input: unknown,
    ) => Promise<{ ok: boolean; failure?: { code: string } }>;
    const calls = { answered: [] as Call[], waiting: 0, outside: 0 };
    (globalThis as Hooked).donDocCalls = calls;
    const answers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Answer>;
    const [line = '', usual] = [...answers][0] ?? [];
    if (usual === undefined) throw new Error('nobody answers');
    answers.set(line, async (event, channel, input) => {
      calls.waiting += 1;
      try {
        const reply = await usual(event, channel, input);
        calls.answered.push({ channel, failure: reply.ok ? null : (reply.failure?.code ?? 'unknown') });
        return reply;
      } finally {
        calls.waiting -= 1;
      }
    });
    powerMonitor.getSystemIdleTime = () => 0; // nobody touches the mouse of a test
    const closed =
      <T>(answer: T) =>
      async () => {
        calls.outside += 1;
        return answer;
      };
    dialog.showSaveDialog = closed({ canceled: true, filePath: '' });
    dialog.showOpenDialog = closed({ canceled: true, filePaths: [] as string[] });
    dialog.showMessageBox = closed({ response: 0, checkboxChecked: false });
    shell.openPath = closed('');
    shell.showItemInFolder = () => void closed('')();
    const silence = (contents: Electron.WebContents) => {
      contents.print = (_options, answer) => {
        calls.outside += 1;
        answer?.(false, 'cancelled');
      };
    };
    for (const contents of webContents.getAllWebContents()) silence(contents);
    electron.on('web-contents-created', (_event, contents) => silence(contents));
  });
  return {
    take: () =>
      app.evaluate(() => {
        const { donDocCalls } = globalThis as Hooked;
        const { outside } = donDocCalls;
        donDocCalls.outside = 0;
        return { answered: donDocCalls.answered.splice(0), outside };
      }),
    waiting: () => app.evaluate(() => (globalThis as Hooked).donDocCalls.waiting),
  };
}
