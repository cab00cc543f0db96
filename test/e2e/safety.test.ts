import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow as Window } from 'electron';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parsers } from '../../electron/ipc/parsers';
import { EXPECTED, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { PROJECT } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { networkRequests, type Recorder, startRecorder } from './support/recorder';
import { openPaper, openScreen, SCREEN_NAMES } from './support/screens';
import { electronStart, startWatched, type WatchedApp } from './support/watchedApp';

/**
 * What a page can do to the machine and to the world, tried in the real Electron: nothing. The page plays the villain, as
 * if a spreadsheet had smuggled a script into it. The tests share one running app; the last one ends it.
 */
const dataFolder = endedFolder('du-lieu');
const profileFolder = endedFolder('ho-so');
const netLog = join(endedFolder('nhat-ky'), 'net-log.json');
const outFolder = endedFolder('van-ban');
let recorder: Recorder;
let running: WatchedApp;

/** The page's side of the bridge, as a villain would see it. */
type VillainWindow = typeof window & {
  readonly donDoc: {
    invoke(channel: unknown, input: unknown): Promise<unknown>;
    on(event: string, listener: (...args: unknown[]) => void): () => void;
  };
  stillHere?: number;
};

beforeAll(async () => {
  await fillWithSample(dataFolder, { withReports: true });
  recorder = await startRecorder();
  running = await startWatched({
    dataFolder,
    profileFolder,
    args: [
      `--log-net-log=${netLog}`,
      '--net-log-capture-mode=Everything',
      `--proxy-server=127.0.0.1:${recorder.port}`, // whatever leaves on its own account would come here
      '--use-fake-device-for-media-stream', // a microphone that could be listened to
    ],
  });
});
afterAll(async () => {
  await running?.close();
  await recorder?.close();
});

const web = (name: string) => `http://127.0.0.1:${recorder.port}/${name}`;
const currentUrl = () => running.page.evaluate(() => location.href);
const windowCount = () => running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

/** Lets everything that was begun in the page and in the app come to its end. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await running.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await running.app.evaluate(() => new Promise((resolve) => setImmediate(resolve)));
  }
}

describe('a whole working day', () => {
  test('all screens, the preview and a saved PDF ask nothing of the network', async () => {
    for (const name of SCREEN_NAMES) await openScreen(running.page, name);
    await openScreen(running.page, 'imports');
    await running.answerOpen([SAMPLE_REPORTS]);
    await running.page.getByTestId('import-choose-folder').click();
    await running.page.getByTestId('import-preview').waitFor({ timeout: 60_000 });
    await openPaper(running.page, 'report');
    const path = join(outFolder, 'bao-cao.pdf');
    await running.answerSave(path);
    await running.page.getByTestId('paper-save-pdf').click();
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
    expect(recorder.seen).toEqual([]);
  });
});

/** Ways out of a page. Each says "refused", or what it got. */
const WAYS_OUT: Readonly<Record<string, (url: string) => unknown>> = {
  fetch: (url) => fetch(url).then((answer) => answer.status),
  'fetch of the unreadable kind': (url) => fetch(url, { mode: 'no-cors' }).then((answer) => answer.type),
  'a name of the internet': () => fetch('https://example.com').then((answer) => answer.status),
  XMLHttpRequest: (url) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(request.status);
      request.onerror = reject;
      request.open('GET', url);
      request.send();
    }),
  WebSocket: (url) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url.replace('http', 'ws'));
      socket.onopen = () => resolve('open');
      socket.onerror = reject;
    }),
  EventSource: (url) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(url);
      source.onopen = () => resolve('open');
      source.onerror = reject;
    }),
  'a picture': (url) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve('drawn');
      image.onerror = reject;
      image.src = url;
    }),
  'a script': (url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.onload = () => resolve('run');
      script.onerror = reject;
      script.src = url;
      document.head.append(script);
    }),
  'a style sheet': (url) =>
    new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.onload = () => resolve('applied');
      link.onerror = reject;
      link.href = url;
      document.head.append(link);
    }),
  'a font': (url) => new FontFace('villain', `url(${url})`).load().then(() => 'loaded'),
  'a film': (url) =>
    new Promise((resolve, reject) => {
      const video = document.createElement('video');
      video.onloadeddata = () => resolve('shown');
      video.onerror = reject;
      video.src = url;
    }),
  'a worker': (url) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(url);
      worker.onmessage = () => resolve('run');
      worker.onerror = reject;
    }),
  'a worker made in the page': () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.onmessage = () => resolve('run');
      worker.onerror = reject;
    }),
  'a service worker': (url) => navigator.serviceWorker.register(url).then(() => 'registered'),
};

/** Ways out that never tell the page what became of them. */
const SILENT_WAYS_OUT: Readonly<Record<string, (url: string) => void>> = {
  sendBeacon: (url) => void navigator.sendBeacon(url, 'secret'),
  prefetch: (url) => {
    for (const rel of ['prefetch', 'preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'icon', 'manifest']) {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: url, as: 'image' });
      document.head.append(link);
    }
  },
  'a background': (url) => {
    const element = document.createElement('div');
    element.style.backgroundImage = `url(${url})`;
    document.body.append(element);
  },
  ping: (url) => {
    const link = document.createElement('a');
    Object.assign(link, { href: '#', ping: url });
    document.body.append(link);
    link.click();
    history.replaceState(null, '', location.pathname);
  },
  'an object': (url) => {
    for (const [name, attribute] of [
      ['object', 'data'],
      ['embed', 'src'],
    ] as const) {
      const element = document.createElement(name);
      element.setAttribute(attribute, url);
      document.body.append(element);
    }
  },
};

async function tryWayOut(name: string, way: (url: string) => unknown): Promise<unknown> {
  return running.page.evaluate(way, web(encodeURIComponent(name))).catch(() => 'refused');
}

/** Runs later than the test's own evaluation, which may do more than the page. */
const tryCode = (code: string) =>
  running.page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        const button = document.createElement('button');
        const script = document.createElement('script');
        const marks: Record<string, () => unknown> = {
          eval: () => Reflect.get(window, 'eval')('1'),
          Function: () => new Function('return 1')(),
          setTimeout: () => setTimeout('window.villainRan = true' as unknown as () => void),
          'script element': () => {
            script.textContent = 'window.villainRan = true';
            document.head.append(script);
          },
          'event attribute': () => {
            button.setAttribute('onclick', 'window.villainRan = true');
            document.body.append(button);
            button.click();
            button.remove();
          },
          'javascript: address': () => {
            const link = document.createElement('a');
            link.href = 'javascript:window.villainRan = true';
            document.body.append(link);
            link.click();
            link.remove();
          },
          'HTML that brings a script': () => {
            document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.villainRan = true">');
          },
          WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
        };
        setTimeout(() => {
          let outcome = 'refused';
          try {
            if (marks[text]?.() === 1) outcome = 'ran';
            if (text === 'WebAssembly') outcome = 'ran';
          } catch {
            outcome = 'refused';
          }
          setTimeout(() => resolve('villainRan' in window ? 'ran' : outcome), 0);
        });
      }),
    code,
  );

describe('a page that wants out', () => {
  test.each(Object.entries(WAYS_OUT))('%s is refused', async (name, way) => {
    expect(await tryWayOut(name, way)).toBe('refused');
  });

  test.each(Object.entries(SILENT_WAYS_OUT))('%s reaches nobody', async (name, way) => {
    await tryWayOut(name, way);
    await settle();
    expect(recorder.seen).toEqual([]);
  });

  test.each([
    ['stun', 'stun:127.0.0.1:PORT'],
    ['turn over UDP', 'turn:127.0.0.1:PORT'],
    ['turn over TCP', 'turn:127.0.0.1:PORT?transport=tcp'],
  ])('a call by WebRTC finds no way: %s', async (_name, server) => {
    const candidates = await running.page.evaluate(
      async (urls) => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
        const found: string[] = [];
        const isDone = new Promise<void>((resolve) => {
          connection.onicecandidate = ({ candidate }) => {
            if (candidate === null) resolve();
            else found.push(candidate.candidate);
          };
        });
        connection.createDataChannel('out');
        await connection.setLocalDescription();
        await isDone;
        connection.close();
        return found;
      },
      server.replace('PORT', String(recorder.port)),
    );
    expect(candidates.filter((line) => /srflx|relay/.test(line))).toEqual([]);
    expect(recorder.seen).toEqual([]);
  });

  test('the app itself, asked to fetch for a page, is refused too', async () => {
    for (const url of [web('main'), 'https://example.com'])
      await expect(
        running.app.evaluate(({ net }, to) => net.fetch(to).then(({ status }) => status), url),
      ).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT/);
    expect(recorder.seen).toEqual([]);
  });

  test('with the page’s own policy lifted, the session still lets nothing out', async () => {
    const devtools = await running.page.context().newCDPSession(running.page);
    await devtools.send('Page.setBypassCSP', { enabled: true });
    await running.page.reload();
    await openScreen(running.page, 'board');
    expect(await tryCode('eval')).toBe('ran'); // it is lifted
    for (const [name, way] of Object.entries(WAYS_OUT).filter(([key]) => key !== 'a worker made in the page'))
      expect(await tryWayOut(name, way), name).toBe('refused');
    for (const [name, way] of Object.entries(SILENT_WAYS_OUT)) await tryWayOut(name, way);
    await settle();
    await devtools.send('Page.setBypassCSP', { enabled: false });
    await running.page.reload();
    await openScreen(running.page, 'board');
    expect(recorder.seen).toEqual([]);
  });
});

describe('what a page has in its hands', () => {
  test('nothing of Node and Electron, and of the app one object with three functions', async () => {
    const hands = await running.page.evaluate(() => {
      const nodeNames = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'setImmediate'];
      const { donDoc } = window as unknown as VillainWindow;
      return {
        node: nodeNames.filter((name) => name in window),
        electron: Object.getOwnPropertyNames(window).filter((name) => /electron|ipc(?!h)|donDoc/i.test(name)),
        bridge: Object.getOwnPropertyNames(donDoc).sort(),
        kinds: Object.values(donDoc).map((part) => typeof part),
      };
    });
    expect(hands).toEqual({
      node: [],
      electron: ['donDoc'],
      bridge: ['invoke', 'on', 'pathOf'],
      kinds: ['function', 'function', 'function'],
    });
  });

  test('the bridge cannot be exchanged for another one', async () => {
    await running.page.evaluate(() => {
      try {
        (window as unknown as Record<string, unknown>).donDoc = { invoke: () => 'mine' };
      } catch {
        // refusing loudly is as good as refusing silently
      }
    });
    expect(await invoke('no.such', {})).toMatchObject({ ok: false });
  });

  test('a listener is told the news and nothing of who brought it', async () => {
    const told = running.page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          (window as unknown as VillainWindow).donDoc.on('imports.progress', (...args) => resolve(args));
        }),
    );
    await settle();
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.send('don-doc:event', 'imports.progress', { done: 1, total: 2, fileName: 'a' });
    });
    expect(await told).toEqual([{ done: 1, total: 2, fileName: 'a' }]);
  });

  test('every window keeps page and program apart, the one that prints included', async () => {
    await openPaper(running.page, 'report');
    const windows = await running.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => ({
        url: contents.getURL(),
        preferences: { ...(contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences() },
      })),
    );
    expect(windows.map(({ url }) => url.split('/')[2]).sort()).toEqual(['app', 'print']);
    for (const { preferences, url } of windows)
      expect(preferences, url).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
      });
  });

  test('the page that prints has no bridge at all', async () => {
    const found = await running.app.evaluate(({ webContents }) => {
      const printing = webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().startsWith('dondoc://print'));
      return printing?.executeJavaScript('[typeof donDoc, typeof require, typeof process].join()');
    });
    expect(found).toBe('undefined,undefined,undefined');
  });

  test('no menu leads to a reload or to the tools of developers', async () => {
    const hasMenu = await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null);
    expect(hasMenu).toBe(process.platform === 'darwin');
  });
});

describe('code from text', () => {
  test.each([
    'eval',
    'Function',
    'setTimeout',
    'script element',
    'event attribute',
    'javascript: address',
    'HTML that brings a script',
    'WebAssembly',
  ])('%s does not run', async (code) => {
    expect(await tryCode(code)).toBe('refused');
    await settle();
    expect(await running.page.evaluate(() => 'villainRan' in window)).toBe(false);
  });

  test('the policy is the answer of the page itself and allows nothing loose', async () => {
    const policy = await running.page.evaluate(async () =>
      (await fetch('dondoc://app/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|strict-dynamic/);
  });
});

describe('a page that wants to go elsewhere', () => {
  const PLACES = [
    'https://example.com/',
    'http://127.0.0.1:PORT/away',
    'file:///etc/passwd',
    'data:text/html,<h1>away</h1>',
    'chrome://version',
    'dondoc://print/0',
    'dondoc://app/assets/',
    'mailto:clerk@example.com',
  ];

  const LEAPS: Readonly<Record<string, (to: string) => void>> = {
    'location.href': (to) => {
      location.href = to;
    },
    'a link': (to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    },
    'a link to a new window': (to) => {
      const link = document.createElement('a');
      Object.assign(link, { href: to, target: '_blank', rel: 'noopener' });
      document.body.append(link);
      link.click();
      link.remove();
    },
    'window.open': (to) => {
      const opened = window.open(to);
      if (opened !== null) throw new Error('a window was opened');
    },
    'a form': (to) => {
      const form = document.createElement('form');
      Object.assign(form, { action: to, method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
    },
    'a frame': (to) => {
      const frame = document.createElement('iframe');
      frame.src = to;
      document.body.append(frame);
    },
    'a refresh': (to) => {
      const meta = document.createElement('meta');
      Object.assign(meta, { httpEquiv: 'refresh', content: `0;url=${to}` });
      document.head.append(meta);
    },
    webview: (to) => {
      const view = document.createElement('webview');
      view.setAttribute('src', to);
      document.body.append(view);
    },
  };

  test.each(Object.entries(LEAPS))('%s goes nowhere', async (_name, leap) => {
    const url = await currentUrl();
    const windows = await windowCount();
    await running.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { openedOutside: opened });
      shell.openExternal = async (to) => void opened.push(to);
    });
    await running.page.evaluate(() => {
      (window as unknown as VillainWindow).stillHere = 1;
    });
    for (const place of PLACES) {
      await running.page.evaluate(leap, place.replace('PORT', String(recorder.port)));
      await settle();
      expect(await currentUrl(), place).toBe(url);
    }
    expect(await running.page.evaluate(() => (window as unknown as VillainWindow).stillHere)).toBe(1);
    expect(await windowCount()).toBe(windows);
    expect(
      await running.app.evaluate(() => (globalThis as typeof globalThis & { openedOutside?: string[] }).openedOutside),
    ).toEqual([]);
    expect(recorder.seen).toEqual([]);
  });

  test('an empty page, which no guard is asked about, does not stay: the app is back', async () => {
    onTestFinished(() =>
      running.app.evaluate(async ({ BrowserWindow }) => {
        const lost = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === 'about:blank');
        await lost?.loadURL('dondoc://app/index.html');
      }),
    );
    const arrived = running.page.waitForURL('about:blank');
    await running.page.evaluate(() => {
      location.href = 'about:blank';
    });
    await arrived;
    await expect.poll(() => running.page.url(), { timeout: 5_000 }).toBe('dondoc://app/index.html');
    await openScreen(running.page, 'board');
    expect(await invoke('app.info', {})).toMatchObject({ ok: true });
  });

  test('a frame holds no page of ours and no bridge', async () => {
    const found = await running.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'dondoc://app/index.html';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const blank = document.createElement('iframe');
      document.body.append(blank);
      const inside = (element: HTMLIFrameElement) => {
        try {
          return typeof (element.contentWindow as unknown as VillainWindow).donDoc;
        } catch {
          return 'out of reach';
        }
      };
      const answer = [inside(frame), inside(blank)];
      for (const element of document.querySelectorAll('iframe')) element.remove();
      return answer;
    });
    expect(found).toEqual([expect.stringMatching(/undefined|out of reach/), 'undefined']);
  });

  test('a download is refused and leaves no file', async () => {
    const refused = running.app.evaluate(
      ({ session }) =>
        new Promise<boolean>((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
        }),
    );
    await settle();
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['villain']));
      link.download = 'villain.exe';
      link.click();
    });
    expect(await refused).toBe(true);
  });

  test('it may load itself again, and nothing is lost', async () => {
    await running.page.reload();
    await openScreen(running.page, 'board');
    expect(await currentUrl()).toBe('dondoc://app/index.html');
  });
});

describe('permissions', () => {
  test('every one that can be asked for is denied', async () => {
    const states = await running.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'clipboard-write',
        'midi',
        'persistent-storage',
        'screen-wake-lock',
        'background-sync',
        'idle-detection',
        'window-management',
        'local-fonts',
      ];
      return Promise.all(
        names.map(async (name) => {
          const state = await navigator.permissions
            .query({ name: name as PermissionName })
            .then((status) => status.state)
            .catch(() => 'denied'); // this version does not know it
          return `${name} ${state}`;
        }),
      );
    });
    for (const line of states) expect(line).toMatch(/ denied$/);
  });

  const WISHES: Readonly<Record<string, () => unknown>> = {
    'to notify': async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
    },
    'the place': () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    'the microphone': () => navigator.mediaDevices.getUserMedia({ audio: true }),
    'the camera': () => navigator.mediaDevices.getUserMedia({ video: true }),
    'the screen': () => navigator.mediaDevices.getDisplayMedia({ video: true }),
    'the clipboard’s content': () => navigator.clipboard.readText(),
    'music devices': () => navigator.requestMIDIAccess({ sysex: true }),
    'USB devices': () =>
      (navigator as unknown as { usb: { requestDevice(o: object): unknown } }).usb.requestDevice({ filters: [] }),
    'serial ports': () => (navigator as unknown as { serial: { requestPort(): unknown } }).serial.requestPort(),
    'Bluetooth devices': () =>
      (navigator as unknown as { bluetooth: { requestDevice(o: object): unknown } }).bluetooth.requestDevice({
        acceptAllDevices: true,
      }),
  };

  test.each(Object.entries(WISHES))('%s: denied', async (_name, wish) => {
    const outcome = await running.page.evaluate(wish).then(
      () => 'granted',
      () => 'denied',
    );
    expect(outcome).toBe('denied');
  });
});

/** A letter that only Vietnamese has, and nothing of a program’s own talk. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
const PROGRAM_TALK = /Error|\bat \w|\.js\b|\.ts\b|node_modules|zod|expected|undefined|\bnull\b|SQLITE|ENOENT(?!\))/;

function invoke(channel: unknown, input: unknown): Promise<unknown> {
  return running.page.evaluate(([name, value]) => (window as unknown as VillainWindow).donDoc.invoke(name, value), [
    channel,
    input,
  ] as const);
}

async function expectRefusal(channel: unknown, input: unknown): Promise<void> {
  const what = `${String(channel)} ${JSON.stringify(input)}`;
  const reply = (await invoke(channel, input)) as { ok: boolean; failure: { code: string; message: string } };
  expect(reply.ok, what).toBe(false);
  expect(Object.keys(reply.failure).sort(), what).toEqual(['code', 'message']);
  expect(reply.failure.code, what).not.toBe('unexpected');
  expect(reply.failure.message, what).toMatch(VIETNAMESE);
  expect(reply.failure.message, what).not.toMatch(PROGRAM_TALK);
}

describe('calls a page should not make', () => {
  test('names that are no call of a window, the core’s own calls included', async () => {
    const names = [
      'no.such',
      '',
      'core.close',
      'papers.compose',
      'papers.render',
      'store.verify',
      'units.import',
      'directives.import',
      'don-doc:invoke',
      'don-doc:event',
      'electron-store-get-data',
      'ELECTRON_BROWSER_REQUIRE',
      '__proto__',
      'constructor',
      'toString',
      null,
      7,
      {},
      ['app.info'],
    ];
    for (const name of names) await expectRefusal(name, {});
    expect(await invoke('app.info', {})).toMatchObject({ ok: true }); // still answering
  });

  test.each(Object.keys(parsers))('%s refuses input of the wrong shape', async (channel) => {
    const garbage = [
      null,
      1,
      'x',
      [],
      { directiveId: 1 },
      { extra: true },
      { directiveId: SAMPLE_ID, at: 'yesterday', asOf: '2021-13-45T99:99', paths: ['relative.xlsx'], extra: 1 },
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
    ];
    for (const input of garbage) await expectRefusal(channel, input);
  });

  test.each([
    ['samples.load', { sampleId: '../../package' }],
    ['directives.get', { directiveId: 'no-such' }],
    ['board.lastReports', { directiveId: 'no-such', at: '2021-08-17T17:00' }],
    ['compilation.get', { directiveId: "' OR 1=1 --", asOf: '2021-08-17T17:00' }],
    ['imports.preview', { directiveId: SAMPLE_ID, paths: [join(PROJECT, 'no-such-file.xlsx')] }],
    ['imports.accept', { previewId: 'no-such', indexes: [0] }],
    ['imports.undo', { batchId: 'no-such' }],
    ['units.saveAliases', { unitId: 'no-such', aliases: [] }],
    ['papers.preview', { kind: 'reminder', directiveId: SAMPLE_ID, at: '2021-08-17T17:00', unitId: 'no-such' }],
    ['papers.preview', { kind: 'report', directiveId: 'no-such', at: '2021-08-17T17:00' }],
    ['papers.showInFolder', { path: join(PROJECT, 'package.json') }],
  ])('%s with something that does not exist says so in Vietnamese', async (channel, input) => {
    await expectRefusal(channel, input);
  });

  test('a page of another window is not heard, though it has the same bridge', async () => {
    const answer = await running.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/dist/preload.js`;
      const stranger: Window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('dondoc://app/index.html');
      const answer: unknown = await stranger.webContents.executeJavaScript("donDoc.invoke('app.info', {})");
      stranger.destroy();
      return answer;
    });
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: expect.stringMatching(VIETNAMESE) },
    });
  });

  test('the program listens to one line only', async () => {
    const lines = await running.app.evaluate(({ ipcMain }) => ({
      listened: ipcMain
        .eventNames()
        .map(String)
        .filter((name) => name !== 'error'),
      handled: [...((ipcMain as unknown as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers?.keys() ?? [])],
    }));
    expect(lines).toEqual({ listened: [], handled: ['don-doc:invoke'] });
  });
});

describe('files a page may read', () => {
  test.each([
    'dondoc://app/../../package.json',
    'dondoc://app/../package.json',
    'dondoc://app/%2e%2e/package.json',
    'dondoc://app/%2e%2e%2fpackage.json',
    'dondoc://app/..%2f..%2fpackage.json',
    'dondoc://app/..%5c..%5cpackage.json',
    'dondoc://app/fonts/../../package.json',
    'dondoc://app/fonts/..%2f..%2fpackage.json',
    'dondoc://app/print/../main.js',
    'dondoc://app/main.js',
    'dondoc://app/preload.js',
    'dondoc://app//etc/passwd',
    'dondoc://app/C:/Windows/win.ini',
    'dondoc://app/index.html%00.png',
    'dondoc://app/assets/',
  ])('%s is not found', async (address) => {
    const fromPage = running.page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 404, // no address at all
        ),
      address,
    );
    const fromApp = running.app.evaluate(
      ({ net }, url) =>
        net.fetch(url).then(
          ({ status }) => status,
          () => 404,
        ),
      address,
    );
    expect(await Promise.all([fromPage, fromApp])).toEqual([404, 404]);
  });

  test('the page itself is, and only for reading', async () => {
    const statuses = await running.page.evaluate(() =>
      Promise.all(
        ['GET', 'POST', 'PUT', 'DELETE'].map((method) =>
          fetch('dondoc://app/index.html', { method }).then(({ status }) => status),
        ),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  });

  test.each(['file:///etc/passwd', 'dondoc://print/0', 'dondoc://other/index.html'])(
    '%s is out of reach',
    async (address) => {
      expect(await running.page.evaluate((url) => fetch(url).catch(() => 'refused'), address)).toBe('refused');
    },
  );
});

describe('a second start', () => {
  test('ends by itself; the first comes to the front with the file the second was given', async () => {
    await openScreen(running.page, 'start');
    await running.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('dondoc://app'));
      const fronted: string[] = [];
      Object.assign(globalThis, { fronted });
      window?.on('focus', () => fronted.push('focus'));
      const focus = window?.focus.bind(window);
      if (window)
        window.focus = () => {
          fronted.push('brought to the front');
          focus?.();
        };
    });
    const file = EXPECTED.files.find(({ period, faults }) => period === '2021-08-17' && faults.length === 0);
    if (!file) throw new Error('the sample has no faultless file');
    const { executablePath, flags } = electronStart();
    const second = spawn(
      executablePath,
      [...flags, PROJECT, `--data=${dataFolder}`, `--user-data-dir=${profileFolder}`, join(SAMPLE_REPORTS, file.path)],
      { stdio: 'ignore' },
    );
    const [status] = (await once(second, 'exit')) as [number | null];
    expect(status).toBe(0);
    await running.page.getByTestId('import-preview').waitFor({ timeout: 60_000 });
    await expect
      .poll(() => running.page.getByTestId('import-preview').innerText())
      .toContain(file.path.split('/').at(-1));
    const fronted = await running.app.evaluate(
      () => (globalThis as typeof globalThis & { fronted?: string[] }).fronted,
    );
    expect(fronted).toContain('brought to the front');
    expect(await invoke('app.info', {})).toMatchObject({ ok: true });
  });
});

describe('at the end of the day', () => {
  test('the part of the program that runs in Node has no way to the network either', () => {
    const programs = readdirSync(join(PROJECT, 'dist')).filter((name) => name.endsWith('.js'));
    expect(programs).toContain('worker.js');
    for (const name of programs) {
      const program = readFileSync(join(PROJECT, 'dist', name), 'utf8');
      expect(
        program.match(/require\("(?:node:)?(?:net|tls|https?|http2|dgram|dns|inspector)(?:\/\w+)?"\)/g),
        name,
      ).toBeNull();
    }
  });

  test('the network’s own log holds nothing but what the test put there to try the log', async () => {
    await running.app.evaluate(async ({ net, session }, url) => {
      const unsealed = session.fromPartition('test-of-the-log');
      unsealed.setSpellCheckerLanguages([]); // or Chromium would fetch a dictionary for it
      await new Promise<void>((resolve) => {
        const request = net.request({ url, session: unsealed });
        request.on('error', () => resolve());
        request.on('response', () => resolve());
        request.end();
      });
    }, web('test-of-the-log'));
    await recorder.knock();
    await running.close();
    const requests = networkRequests(netLog);
    expect(requests).toContain(`URL_REQUEST_START_JOB ${web('test-of-the-log')}`);
    expect(requests.filter((request) => !request.includes('test-of-the-log'))).toEqual([]);
    expect(recorder.seen).toEqual(['KNOCK']); // and that one only proves that the recorder hears
  });
});
