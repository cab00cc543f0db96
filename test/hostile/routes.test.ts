import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { ReadingThread } from '../../electron/office/reading/readingThread';
import type { ReadingLimits } from '../../electron/office/reading/watchReading';
import { temporaryFolder } from '../support/folder';
import { misbehavingReader } from '../support/misbehavingReader';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { MOST_MS } from './limits';
import { HOSTILE_WORKBOOKS } from './workbooks';

/** Every way by which a workbook from outside comes into the office, a report apart. */
const ROUTES: Readonly<Record<string, (core: Core, path: string) => Promise<unknown>>> = {
  'a list of units': async (core, path) => core['units.takeList']({ path, dryRun: true }),
  'a sample of a form': async (core, path) => core['forms.sample']({ path, heading: null }),
  'a sample with its heading': async (core, path) =>
    core['forms.sample']({ path, heading: { sheet: 'Sheet1', top: 1, bottom: 2, holds: 'heading' } }),
  'counts from outside': async (core, path) =>
    core['counts.read']({ path, column: null, directiveId: SAMPLE_ID, formId: 'mau-02', fieldKey: 'cumulative' }),
  'a form of the level above': async (core, path) =>
    core['upperTemplates.add']({ directiveId: SAMPLE_ID, path, name: path }),
};

const QUICK: ReadingLimits = { timeLimitMs: () => 1_500, patience: 1, growthBytes: 200 * 1024 * 1024 };
/**
 * The core answers nobody while it stands still. A file read on its own thread would hold it for ever, or for as long as
 * such a file takes; this much the machine may take away from it while other tests run.
 */
const MOST_STALL_MS = 6_000;
const misbehaving = misbehavingReader();

async function anOfficeWithThread(): Promise<Core> {
  const reader = new ReadingThread(misbehaving.program, () => undefined, QUICK);
  onTestFinished(() => reader.stop());
  return aSampleOffice({ reader });
}

function written(name: string, bytes: Uint8Array | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** How the call ended, and for how long the thread of the office did nothing else meanwhile. */
async function watched(work: Promise<unknown>): Promise<{ refused: string | null; stallMs: number }> {
  let last = performance.now();
  let stallMs = 0;
  const tick = () => {
    const now = performance.now();
    stallMs = Math.max(stallMs, now - last);
    last = now;
  };
  const timer = setInterval(tick, 5);
  try {
    const [end] = await Promise.allSettled([work]);
    tick();
    return { refused: end?.status === 'rejected' ? String(end.reason.detail ?? end.reason) : null, stallMs };
  } finally {
    clearInterval(timer);
  }
}

describe.each(Object.entries(ROUTES))('%s', (_, take) => {
  test.each(['hang', 'heap', 'buffers', 'exit'])('that makes its reader %s is refused by name', async (way) => {
    const core = await anOfficeWithThread();
    const { refused, stallMs } = await watched(take(core, written(`${way}.xlsx`, 'x')));
    expect(refused).toContain(`${way}.xlsx`);
    expect(stallMs).toBeLessThan(MOST_STALL_MS);
  });
});

test('hostile workbooks, each by another way, do not stop the office', async () => {
  const core = await anOfficeWithThread();
  const routes = Object.values(ROUTES);
  for (const [at, { name, make }] of HOSTILE_WORKBOOKS.entries()) {
    const path = written('hostile.xlsx', make());
    const started = performance.now();
    const { stallMs } = await watched(routes[at % routes.length]?.(core, path) ?? Promise.reject());
    expect(stallMs, name).toBeLessThan(MOST_STALL_MS);
    expect(performance.now() - started, name).toBeLessThan(MOST_MS);
  }
});

test('a file that hung when it was read goes back to its unit without its sheets', async () => {
  const core = await anOfficeWithThread();
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [written('hang.xlsx', 'x')] });
  expect(preview.files[0]?.state).toBe('refused');
  const input = { sessionId: preview.previewId, indexes: null, isTogether: false };
  const { refused, stallMs } = await watched(Promise.resolve(core['imports.renderReturns'](input)));
  expect(refused).toBeNull();
  expect(stallMs).toBeLessThan(MOST_STALL_MS);
});
