import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackageManifest } from '../../../electron/domain/package/packageModel';
import { RefusalError } from '../../../electron/imports/refusal';
import { readPackage, readPackageFiles } from '../../../electron/office/packages/file/readPackage';
import { seal } from '../../../electron/office/packages/file/seal';
import { type PackageOrder, writePackage } from '../../../electron/office/packages/file/writePackage';
import { zipFile } from '../../../electron/office/packages/file/zipFile';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice } from '../../support/office';
import { makeZip } from '../../support/workbookZip';

const head: PackageOrder['head'] = {
  kind: 'up',
  id: 'goi-1',
  sender: { identity: 'noi-gui', name: 'UBND huyện Phù Mỹ', code: '545' },
  madeAt: time('2021-08-17T15:00'),
  dataAsOf: time('2021-08-17T14:55'),
  directive: { id: 'd', shortName: 'Tiêm chủng', number: '15', code: 'UBND-VX', issuedOn: day('2021-08-10') },
  appVersion: '0.1.0',
};
const scan = Buffer.from('%PDF-1.4 bản quét');
const order: PackageOrder = {
  head,
  content: {
    kind: 'up',
    forms: [{ id: 'bm', version: 1, label: 'Biểu mẫu', fields: [{ key: 'a', label: 'Số người' }] }],
    units: [{ ref: 'x', code: '01', name: 'Xã Mỹ An', kind: 'xã', parent: null }],
    duties: [],
    totals: [],
    remarks: [],
  },
  persons: null,
  files: [{ fileName: 'quét.pdf', sha256: createHash('sha256').update(scan).digest('hex'), bytes: scan }],
  password: null,
};

function refusalOf(bytes: Buffer, password: string | null = null) {
  try {
    readPackage(bytes, password);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
  return null;
}

/** A package whose parts are as given, checksums and all. */
function forged(manifest: Partial<PackageManifest> & Record<string, unknown>, content: unknown): Buffer {
  const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const json = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const parts = [{ name: 'noi-dung.json', sha256: sha(json), sizeBytes: json.length }];
  const described = Buffer.from(JSON.stringify({ format: 1, ...head, parts, ...manifest }));
  return seal(
    zipFile([
      { name: 'goi.json', bytes: described, isStored: false },
      { name: 'goi.sha256', bytes: Buffer.from(sha(described)), isStored: true },
      { name: 'noi-dung.json', bytes: json, isStored: false },
    ]),
    null,
  );
}

describe('a package file', () => {
  test('gives back what was put in, its files too, and is the same bytes each time', () => {
    const bytes = writePackage(order);
    expect(writePackage(order).equals(bytes)).toBe(true);
    const read = readPackage(bytes, null);
    expect(read).toMatchObject({ content: order.content, persons: null, isLocked: false, manifest: head });
    expect(readPackageFiles(bytes, null, [order.files[0]?.sha256 ?? ''])[0]?.equals(scan)).toBe(true);
  });

  test('is not refused for what a report of the sender may well hold', () => {
    const long = `${'Báo cáo kết quả '.repeat(14)}.pdf`;
    const content = {
      ...order.content,
      forms: [{ id: 'bm', version: 1, label: 'Biểu\r\nmẫu', fields: [{ key: 'a', label: 'Số\nngười' }] }],
      remarks: [`Dòng một\u000bdòng hai ${'x'.repeat(40_000)}`],
    };
    const read = readPackage(
      writePackage({
        ...order,
        content,
        files: order.files.map((file) => ({ ...file, fileName: long })),
      } as PackageOrder),
      null,
    );
    expect(read.content).toMatchObject({
      forms: [{ label: 'Biểu mẫu', fields: [{ label: 'Số người' }] }],
      remarks: [`Dòng mộtdòng hai ${'x'.repeat(40_000)}`],
    });
    expect(read.manifest.parts.at(-1)).toMatchObject({ fileName: long });
  });

  test('with a password is opened by it alone; a wrong one and damage are told apart', () => {
    const bytes = writePackage({ ...order, password: 'mật khẩu dài' });
    expect(bytes.includes('Phù Mỹ')).toBe(false);
    expect(refusalOf(bytes)).toMatchObject({ code: 'password-protected', detail: { what: 'needed' } });
    expect(refusalOf(bytes, 'sai')).toMatchObject({ code: 'password-protected', detail: { what: 'wrong' } });
    expect(readPackage(bytes, 'mật khẩu dài'.normalize('NFD')).manifest.id).toBe('goi-1');
    const spoilt = Buffer.from(bytes);
    spoilt[spoilt.length - 60] = (spoilt[spoilt.length - 60] ?? 0) ^ 1;
    expect(refusalOf(spoilt, 'mật khẩu dài')).toMatchObject({ code: 'damaged' });
  });

  test('any byte changed, cut off or added is damage, never another content', () => {
    const bytes = writePackage(order);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = (spoilt[at] ?? 0) ^ change;
        expect(refusalOf(spoilt)).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (end) => {
        expect(refusalOf(bytes.subarray(0, end))).not.toBeNull();
      }),
    );
    expect(refusalOf(Buffer.concat([bytes, Buffer.from('x')]))).not.toBeNull();
  });

  test('of a newer format is told from a damaged one; what a later app says more is left aside', () => {
    expect(refusalOf(forged({ format: 2 }, order.content))).toMatchObject({ detail: { what: 'newer-package' } });
    const more = {
      ...order.content,
      thêm: 1,
      units: [{ ref: 'x', code: null, name: 'X', kind: '', parent: null, b: 2 }],
    };
    expect(readPackage(forged({ later: true }, more), null).content).toEqual({
      ...order.content,
      units: [{ ref: 'x', code: null, name: 'X', kind: '', parent: null }],
    });
  });

  test.each([
    ['wrong JSON', () => forged({}, '{')],
    ['a figure that is no whole number', () => forged({}, { ...order.content, totals: [{ figures: { a: 1.5 } }] })],
    [
      'a unit twice',
      () =>
        forged(
          {},
          {
            ...order.content,
            units: [
              ...(order.content.kind === 'up' ? order.content.units : []),
              { ref: 'x', code: null, name: 'Y', kind: '', parent: null },
            ],
          },
        ),
    ],
    [
      'a duty of nobody',
      () =>
        forged(
          {},
          {
            ...order.content,
            duties: [
              {
                unit: 'y',
                form: 'bm',
                period: 'once',
                schedule: 's',
                dueAt: null,
                state: 'missing',
                lateMinutes: null,
                report: null,
              },
            ],
          },
        ),
    ],
    [
      'a part outside its folder',
      () => forged({ parts: [{ name: '../../x', sha256: 'a'.repeat(64), sizeBytes: 1 }] }, order.content),
    ],
    [
      'a part that is not there',
      () =>
        forged(
          { parts: [{ name: `tep/${'a'.repeat(64)}`, sha256: 'a'.repeat(64), sizeBytes: 1, fileName: 'x' }] },
          order.content,
        ),
    ],
    ['no zip at all', () => seal([Buffer.from('không phải zip')], null)],
    [
      'a part twice',
      () =>
        seal(
          [
            makeZip([
              { name: 'goi.json', content: '{}' },
              { name: 'GOI.json', content: '{}' },
            ]),
          ],
          null,
        ),
    ],
    ['a bomb', () => seal([makeZip([{ name: 'goi.json', content: '{}', claimedSize: 4_000_000_000 }])], null)],
    ['parts nobody knows', () => seal(zipFile([{ name: 'la.exe', bytes: Buffer.from('MZ'), isStored: true }]), null)],
    ['nothing', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('PK\u0003\u0004')],
  ])('with %s is refused', (_, make) => {
    expect(refusalOf(make())).not.toBeNull();
  });

  test('asks no more of this PC than is good for it', () => {
    const lock = {
      cipher: 'aes-256-gcm',
      kdf: 'scrypt',
      r: 8,
      p: 1,
      salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
      iv: 'AAAAAAAAAAAAAAAA',
    };
    const asking = (N: number, r = 8) => {
      const line = `DONDOC-GOI/1\n${JSON.stringify({ lock: { ...lock, N, r } })}\n${'x'.repeat(40)}`;
      return Buffer.concat([Buffer.from(line), createHash('sha256').update(line).digest()]);
    };
    expect(refusalOf(asking(2 ** 30), 'x')).toMatchObject({ code: 'unsafe-content' });
    expect(refusalOf(asking(32_768, 4_000), 'x')).toMatchObject({ code: 'unsafe-content' });
    expect(refusalOf(asking(16_384), 'x')).toMatchObject({ detail: { what: 'wrong' } });
  });
});

test.each([
  ['hong.dondoc', writePackage(order).subarray(0, 200), 'bị hỏng hoặc chép chưa trọn'],
  ['la.dondoc', Buffer.from('xin chào'), 'không phải gói dữ liệu'],
  ['moi.dondoc', forged({ format: 9 }, order.content), 'bản Đôn Đốc mới hơn'],
  ['rong.dondoc', Buffer.alloc(0), 'rỗng'],
  ['doc.dondoc', forged({}, '[]'), 'không đúng quy cách'],
])('%s gets one sentence that names it', async (name, bytes, sentence) => {
  const core = await anOffice();
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  await expect(core['packages.look']({ path, password: null })).rejects.toThrow(sentence);
  await expect(core['packages.look']({ path, password: null })).rejects.toThrow(name);
});
