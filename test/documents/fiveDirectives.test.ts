import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { slipsOf } from '../../electron/documents/slips';
import { toDocx } from '../../electron/documents/toDocx';
import { partsOf } from '../../electron/ruler/parts/paperParts';
import { readPaper } from '../../electron/ruler/readPaper';
import { bodyWordsOf, FIVE, type FiveId, factsOf, printedWords, setAgain, textOf, words } from '../support/wordForWord';
import { kit, wordsOf } from './support';

/** The five directives as Word files, read back and held word for word against the papers. As PDF: test/e2e/goldenPapers. */
async function readBack(id: FiveId) {
  const paper = await readPaper(await toDocx(setAgain(id), kit), 'van-ban.docx');
  return { paper, parts: partsOf(paper) };
}

/** Raised copy counts are read back as plain digits in brackets. */
const lowered = (text: string) =>
  text.replaceAll(/[⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => '()0123456789'.charAt('⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));

const ISSUERS: Readonly<Record<FiveId, readonly string[]>> = {
  'bac-giang-2021-08': ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ BẮC GIANG'],
  'bac-kan-2020-08': ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC KẠN'],
  'long-an-2021-02': ['ỦY BAN NHÂN DÂN', 'TỈNH LONG AN'],
  'hoai-nhon-2021-08': ['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN'],
  'binh-duong-2021-02': ['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH DƯƠNG'],
};

const SIGNATURES: Readonly<Record<FiveId, readonly string[]>> = {
  'bac-giang-2021-08': ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  'bac-kan-2020-08': ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  'long-an-2021-02': ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  'hoai-nhon-2021-08': ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  'binh-duong-2021-02': ['CHỦ TỊCH'],
};

describe.each(FIVE)('%s', async (id) => {
  const { paper, parts } = await readBack(id);
  const facts = factsOf(id);

  test('the same words in the same order, from Kính gửi or the bases to the end mark', () => {
    const printed = printedWords(id).body;
    expect(printed.length).toBeGreaterThan(500);
    expect(bodyWordsOf(parts)).toEqual(printed);
  });

  test('letterhead, number, day and subject', () => {
    const { head, typeName, abstract } = parts;
    expect(head.issuerLines.map(({ text }) => text)).toEqual(ISSUERS[id]);
    expect(words(textOf([head.number]))).toEqual(words(facts.number.quote));
    expect(words(textOf([head.placeDate]))).toEqual(words(facts.place_date.quote));
    const subject = typeName === null ? head.subject : abstract;
    expect(words(textOf(subject))).toEqual(words(facts.subject.quote_lines.join(' ')));
    expect(typeName?.line.text ?? null).toBe(id === 'binh-duong-2021-02' ? 'CHỈ THỊ' : null);
  });

  test('Nơi nhận with every mark, count and Lưu line, and the signature', () => {
    const items = parts.closing.items.map(({ text }) => text).filter((text) => !text.endsWith(':'));
    expect(items).toEqual(facts.noi_nhan.items.map(({ quote }) => lowered(quote)));
    expect(parts.closing.authority.map(({ text }) => text)).toEqual(SIGNATURES[id]);
    expect(parts.closing.signer?.text).toBe(facts.signature.name);
  });

  test('no form but those that were sent with the paper', () => {
    const forms = paper.lines.filter(({ sheet }) => sheet > 1);
    expect(forms.length > 0).toBe(id === 'hoai-nhon-2021-08');
  });
});

test('both forms of Hoài Nhơn, word for word; places to fill in are drawn, not typed', async () => {
  const { paper } = await readBack('hoai-nhon-2021-08');
  const withoutDots = (all: readonly string[]) =>
    all.map((word) => word.replaceAll(/\.{2,}/g, '')).filter((word) => word !== '' && word !== ',');
  const own = withoutDots(words(textOf(paper.lines.filter(({ sheet }) => sheet > 1))));
  const isDrawn = (word: string) => /^\|[-|]*$/u.test(word) || word === '1'; // grid of the table, its one blank row
  const printed = withoutDots(printedWords('hoai-nhon-2021-08').forms).filter((word) => !isDrawn(word));
  expect(own.toSorted()).toEqual(printed.toSorted());
});

test('the stamp of Bình Dương, from the data of its arrival', async () => {
  const { parts } = await readBack('binh-duong-2021-02');
  expect(parts.stamp?.lines.map(({ text }) => text)).toEqual([
    'SỞ CÔNG THƯƠNG BÌNH DƯƠNG',
    'ĐẾN',
    'Số: 812',
    'Ngày: 04/02/2021',
    'Chuyển:',
    'Lưu hồ sơ số:',
  ]);
});

test('copy counts of Bình Dương are raised letters of the paper’s own font', async () => {
  const xml = strFromU8(
    unzipSync(await toDocx(setAgain('binh-duong-2021-02'), kit))['word/document.xml'] ?? new Uint8Array(),
  );
  const raised = Array.from(
    xml.matchAll(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>([^<]*)/g),
    ([, text]) => text,
  );
  expect(raised).toEqual(['(60)', '(6)', '(8)']);
});

describe('known slips', () => {
  test.each(FIVE)('%s: each is there as printed, and corrected none is', (id) => {
    const slips = kit.slips[id] ?? [];
    expect(slipsOf(setAgain(id), slips).map(({ printed }) => printed)).toEqual(slips.map(({ printed }) => printed));
    const corrected = wordsOf(setAgain(id, true));
    for (const { printed, corrected: right } of slips) {
      expect(corrected).toContain(right);
      if (!right.startsWith(printed)) expect(corrected).not.toContain(printed);
    }
  });

  test('a correction that only adds to the words is made once', () => {
    expect(wordsOf(setAgain('binh-duong-2021-02', true))).toContain('hộp thư: bluezone@binhduong.gov.vn.\n');
  });
});
