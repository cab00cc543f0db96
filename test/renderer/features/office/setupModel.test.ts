import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import { linesTooMany, officeOf, withLines, withPattern } from '../../../../renderer/features/office/officeModel';
import {
  isHeadComplete,
  isSayable,
  isSignerComplete,
  keptText,
  newEntry,
  readEntry,
  STEPS,
  savedDraft,
  signerOf,
  stepAfter,
  stepBefore,
  withKind,
  withPlace,
  withSigner,
} from '../../../../renderer/features/office/setup/setupModel';
import { isSetupOpen } from '../../../../renderer/features/office/setup/setupOpen';

const BONG_SON: OfficePlace = { code: '21637', name: 'Phường Bồng Sơn', level: 'commune', area: 'Tỉnh Gia Lai' };
const fresh = newEntry(null);

describe('place and kind fill the head', () => {
  test('a UBND first; another kind takes its place, and what neither tells stays', () => {
    const typed = { ...fresh, draft: { ...fresh.draft, contact: 'Bà Lan, 0905 000 001', archiveSuffix: 'VX' } };
    const ubnd = withPlace(typed, BONG_SON);
    expect(ubnd.kindId).toBe('ubnd');
    expect(ubnd.draft).toMatchObject({ issuerLines: 'ỦY BAN NHÂN DÂN\nPHƯỜNG BỒNG SƠN', symbol: 'UBND' });
    expect(isHeadComplete(ubnd)).toBe(true);
    const division = withKind(ubnd, 'van-hoa-xa-hoi');
    expect(division.draft).toMatchObject({
      parentLines: 'UBND PHƯỜNG BỒNG SƠN',
      issuerLines: 'PHÒNG VĂN HÓA - XÃ HỘI',
      contact: 'Bà Lan, 0905 000 001',
      archiveSuffix: 'VX',
    });
  });

  test('more lines than a letterhead has room for are no whole head', () => {
    const ubnd = withPlace(fresh, BONG_SON);
    const long = { ...ubnd, draft: { ...ubnd.draft, issuerLines: 'A\nB\nC\nD' } };
    expect([isHeadComplete(long), linesTooMany(long.draft, 'issuerLines')]).toEqual([false, 3]);
    expect(linesTooMany(ubnd.draft, 'issuerLines')).toBeNull();
  });

  test('a kind that is on no list leaves the lines to the clerk', () => {
    const ubnd = withPlace(fresh, BONG_SON);
    expect(withKind(ubnd, '').draft).toEqual(ubnd.draft);
  });
});

describe('who signs', () => {
  test('the block is proposed from the office, a name makes it whole', () => {
    const ubnd = withPlace(fresh, BONG_SON);
    expect(signerOf(ubnd).authorityLines).toBe('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
    expect(isSignerComplete(ubnd)).toBe(false);
    const signed = withSigner(ubnd, { ...signerOf(ubnd), fullName: 'Nguyễn Thị Hoa' });
    expect(isSignerComplete(signed)).toBe(true);
    expect(officeOf(savedDraft(signed)).signatories).toMatchObject([{ fullName: 'Nguyễn Thị Hoa', isDefault: true }]);
  });

  test('without a name nobody is saved as signer; another office proposes another block', () => {
    const ubnd = withPlace(fresh, BONG_SON);
    const touched = withSigner(ubnd, signerOf(ubnd));
    expect(savedDraft(touched).signatories).toEqual([]);
    expect(signerOf(withKind(touched, 'van-hoa-xa-hoi')).authorityLines).toBe('TRƯỞNG PHÒNG');
  });
});

describe('another kind of office chosen after the signer was named', () => {
  const council = withKind(withPlace(fresh, BONG_SON), 'hdnd');
  const named = withSigner(council, { ...signerOf(council), fullName: 'Nguyễn Thị Hoa' });

  test('the block speaks for the new office, the name stays', () => {
    expect(signerOf(withKind(named, 'ubnd'))).toMatchObject({
      authorityLines: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
      fullName: 'Nguyễn Thị Hoa',
    });
    expect(signerOf(withKind(named, 'van-hoa-xa-hoi')).authorityLines).toBe('TRƯỞNG PHÒNG');
  });

  test('who signs for another keeps the way; lines typed by hand stay as they are', () => {
    const deputy = withSigner(named, withPattern(signerOf(named), 'collectiveDeputy', officeOf(named.draft).profile));
    expect(signerOf(withKind(deputy, 'ubnd')).authorityLines).toMatch(/^TM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH\n/);
    const byHand = withSigner(named, withLines(signerOf(named), 'TM. THƯỜNG TRỰC HĐND'));
    expect(signerOf(withKind(byHand, 'ubnd')).authorityLines).toBe('TM. THƯỜNG TRỰC HĐND');
  });
});

test('a step left by the list of steps is taken over when nothing of it is half said', () => {
  const ubnd = withPlace(fresh, BONG_SON);
  const named = withSigner(ubnd, { ...signerOf(ubnd), fullName: 'Nguyễn Thị Hoa' });
  const nameless = { ...ubnd, draft: { ...ubnd.draft, symbol: '' } };
  const halfSaid = withSigner(named, withLines(signerOf(named), ''));
  expect([ubnd, named, nameless, halfSaid, fresh].map(isSayable)).toEqual([true, true, false, false, false]);
});

describe('what is kept', () => {
  test('comes back word for word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...STEPS), (contact, unitNames, step) => {
        const entry = { ...withPlace(fresh, BONG_SON), step, unitNames };
        const typed = { ...entry, draft: { ...entry.draft, contact } };
        expect(readEntry(JSON.stringify(typed))).toEqual(typed);
      }),
    );
  });

  test('at the last page nothing has to be gone on with; where something is missing it does not open by itself', () => {
    const ubnd = withPlace(fresh, BONG_SON);
    const signed = withSigner(ubnd, { ...signerOf(ubnd), fullName: 'Nguyễn Thị Hoa' });
    expect(keptText({ ...signed, step: 'units' })).not.toBeNull();
    expect(keptText({ ...signed, step: 'done' })).toBeNull();
    expect(isSetupOpen(keptText({ ...ubnd, step: 'done' }))).toBe(false);
    expect(readEntry(keptText({ ...ubnd, step: 'done' }))?.draft).toEqual(ubnd.draft);
  });

  test('of another version, or of nothing, it is not read; put off, it does not open by itself', () => {
    expect([readEntry(null), readEntry('{"version":2}'), readEntry('null')]).toEqual([null, null, null]);
    expect([isSetupOpen(null), isSetupOpen(JSON.stringify(fresh)), isSetupOpen('{"isOpen":false}')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('steps go on and back, and no further than their ends', () => {
  expect([stepAfter('place'), stepBefore('units'), stepAfter('done'), stepBefore('place')]).toEqual([
    'head',
    'signer',
    'done',
    'place',
  ]);
});
