import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppFailure } from '../../../electron/domain/failure';
import { readPackage } from '../../../electron/office/packages/file/readPackage';
import { seal } from '../../../electron/office/packages/file/seal';
import { sha256Of } from '../../../electron/office/packages/file/writePackage';
import { zipFile } from '../../../electron/office/packages/file/zipFile';
import { temporaryFolder } from '../../support/folder';
import { dumpOf, LEFT_BY_PACKAGES, loadCampaign, makeUp, setUpOffice, tell, UNDECIDED } from '../../support/levels';
import { anOffice } from '../../support/office';

/** More of them: `DON_DOC_FUZZ=5000 npm test -- --unit packages/fuzz`. */
const CASES = Number(process.env.DON_DOC_FUZZ ?? 120);

type Random = () => number;

/** The same numbers each time. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const JUNK: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  1e308,
  2 ** 60,
  true,
  [],
  {},
  'x'.repeat(30_000),
  '../../etc/passwd',
  '2021-13-45',
  '\u0000',
  '__proto__',
  { kind: 'number' },
  { kind: 'number', value: '5' },
];

/** Some place of a JSON value, changed: another value, gone, or twice. */
function spoil(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return JUNK[Math.floor(random() * JUNK.length)];
  if (Array.isArray(value)) {
    if (value.length === 0) return [JUNK[Math.floor(random() * JUNK.length)]];
    const at = Math.floor(random() * value.length);
    const way = random();
    if (way < 0.15) return [...value, value[at]];
    if (way < 0.3) return value.toSpliced(at, 1);
    return value.with(at, spoil(value[at], random));
  }
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  if (entries.length === 0) return { x: 1 };
  if (random() < 0.15) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries(entries.map(([key, one], place) => [key, place === at ? spoil(one, random) : one]));
}

/** The manifest and content given, with every checksum right. */
function packed(manifest: Readonly<Record<string, unknown>>, content: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(content) ?? 'null');
  const parts = [{ name: 'noi-dung.json', sha256: sha256Of(body), sizeBytes: body.length }];
  const head = Buffer.from(JSON.stringify({ parts, ...manifest }));
  return seal(
    zipFile([
      { name: 'goi.json', bytes: head, isStored: false },
      { name: 'goi.sha256', bytes: Buffer.from(sha256Of(head)), isStored: true },
      { name: 'noi-dung.json', bytes: body, isStored: false },
    ]),
    null,
  );
}

test.each(['up', 'down'] as const)(
  'spoilt packages (%s) are refused or taken whole, and never change anything by half',
  async (kind) => {
    const now = '2021-08-17T18:00';
    const lower = await anOffice(undefined, now);
    const communes = [
      { name: 'Xã Mỹ An', kind: 'xã', code: '01' },
      { name: 'Xã Mỹ Phong', kind: 'xã', code: '02' },
    ];
    const below = await setUpOffice(lower, 'UBND huyện Phù Mỹ', communes);
    await loadCampaign(lower, below.groupId);
    await tell(
      lower,
      below.ids.map((unitId, place) => ({ unitId, vaccinated: place, people: 10 })),
    );
    const good = readPackage(readFileSync(await makeUp(lower, now, { kind })), null);
    const folder = temporaryFolder();
    const upper = await anOffice(folder, now);
    const above = await setUpOffice(upper, 'UBND tỉnh Bình Định', communes);
    if (kind === 'up') await loadCampaign(upper, above.groupId);
    const random = randomFrom(20_210_817);
    const path = join(temporaryFolder(), 'la.dondoc');
    const clean = await dumpOf(folder, LEFT_BY_PACKAGES);
    const outcomes: Record<string, number> = {};
    const { parts: _, ...manifest } = good.manifest;
    for (let number = 0; number < CASES; number += 1) {
      const isHead = random() < 0.2;
      const head = (isHead ? spoil({ ...manifest }, random) : { ...manifest }) as Record<string, unknown>;
      writeFileSync(path, packed(head, isHead ? good.content : spoil(good.content, random)));
      const before = await dumpOf(folder);
      let taken: string | null = null;
      try {
        const seen = await upper['packages.look']({ path, password: null });
        expect(await dumpOf(folder)).toEqual(before);
        if (!('needsPassword' in seen))
          taken = (await upper['packages.take']({ previewId: seen.previewId, decisions: UNDECIDED })).id;
        outcomes[taken === null ? 'unchanged' : 'taken'] = (outcomes[taken === null ? 'unchanged' : 'taken'] ?? 0) + 1;
      } catch (error) {
        expect(error, `case ${number}: ${String((error as Error).stack)}`).toBeInstanceOf(AppFailure);
        outcomes.refused = (outcomes.refused ?? 0) + 1;
      }
      if (taken === null) expect(await dumpOf(folder), `case ${number}`).toEqual(before);
      else {
        await upper['packages.undo']({ id: taken, reason: '' });
        expect(await dumpOf(folder, LEFT_BY_PACKAGES), `case ${number}`).toEqual(clean);
      }
    }
    expect((await upper['store.verify']({})).problems).toEqual([]);
    expect(outcomes.refused).toBeGreaterThan(CASES / 4);
    console.info(kind, outcomes);
  },
  600_000,
);
