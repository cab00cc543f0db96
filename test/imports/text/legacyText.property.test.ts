import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON_SYLLABLES } from '../../../electron/domain/commonSyllables';
import { syllableFit } from '../../../electron/domain/syllable';
import { cellAt } from '../../../electron/imports/grid';
import { applyReading } from '../../../electron/imports/text/applyReading';
import { decodeWorkbook } from '../../../electron/imports/text/decodeWorkbook';
import { decodeLetters } from '../../../electron/imports/text/legacyLetters';
import { aSheet, aWorkbook } from '../buildWorkbook';
import { writeMisreadUtf8, writeTcvn3, writeVni, writeWindows1258 } from './legacyWriter';

const ONSETS = 'b,c,ch,d,đ,g,h,kh,l,m,n,nh,ng,ph,r,s,t,th,tr,v,x'.split(',');
const RIMES =
  'a,an,ang,anh,ao,au,ay,ăn,ăng,âm,ân,âng,ây,oa,oai,oan,oang,oi,on,ong,ô,ôi,ôn,ông,ơ,ơi,ơn,u,ui,un,ung,uôi,uôn,uông,uân,ư,ưng,ươi,ươn,ương,ươu,ia,iên,iêng,iêu,inh,ê,ênh,y,uy,uyên'.split(
    ',',
  );
const STOPPED = 'ac,ach,at,ap,ăc,ăt,âc,ât,âp,oc,ot,ôc,ôt,ơt,ơp,uc,ut,ưc,ươc,iêc,iêt,iêp,ich,êch,uôc,uyêt'.split(',');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Tone over the letter where it belongs. */
function toned(onset: string, rime: string, tone: string): string {
  const marked = Math.max(
    ...[...'ăâêơ'].map((vowel) => rime.lastIndexOf(vowel)),
    rime.startsWith('ươ') ? 1 : rime.indexOf('ư'),
    rime.indexOf('ô'),
  );
  const vowels = /^[aeiouyăâêôơư]+/.exec(rime)?.[0].length ?? 1;
  const at = marked >= 0 ? marked : vowels === 1 || (vowels === 2 && vowels === rime.length) ? 0 : 1;
  return (onset + rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC');
}

const open = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RIMES), fc.constantFrom(...TONES))
  .map(([onset, rime, tone]) => toned(onset, rime, tone));
const stopped = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...STOPPED), fc.constantFrom('\u0301', '\u0323'))
  .map(([onset, rime, tone]) => toned(onset, rime, tone));
const common = fc.constantFrom(...COMMON_SYLLABLES);
const syllable = fc.oneof(open, stopped, common).filter((word) => syllableFit(word) === 'full');
const capitalised = syllable.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const sentence = fc
  .array(fc.oneof(syllable, capitalised, fc.constantFrom('UBND', '2021', '-', '15/8', 'Nam', 'Anh')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '));
const prose = sentence.filter((text) => text.split(' ').filter((word) => /[^ -~]/.test(word)).length >= 4);

/** Text of a lone cell after the pass over the workbook. */
function through(...texts: readonly string[]): readonly unknown[] {
  const [sheet] = decodeWorkbook(aWorkbook(aSheet(texts.map((text) => [text])))).sheets;
  return texts.map((_, at) => (sheet === undefined ? null : cellAt(sheet, at + 1, 1)?.value));
}

test('letters of both encodings come back exactly', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(decodeLetters(writeVni(text), 'vni')).toBe(text);
      expect(decodeLetters(writeTcvn3(text.toLowerCase()), 'tcvn3')).toBe(text.toLowerCase());
      expect(decodeLetters(writeWindows1258(text), 'windows-1258')).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('no Unicode Vietnamese ever changes but for NFC', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.boolean(), (texts, isDecomposed) => {
      const written = isDecomposed ? texts.map((text) => text.normalize('NFD')) : texts;
      expect(through(...written)).toEqual(texts);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['TCVN3', writeTcvn3],
  ['VNI', writeVni],
  ['Windows-1258', writeWindows1258],
  ['misread UTF-8', writeMisreadUtf8],
])('a sentence typed in %s, alone in a workbook, is understood or said to be doubtful', (_name, write) => {
  let doubtful = 0;
  fc.assert(
    fc.property(prose, (text) => {
      const sheet = decodeWorkbook(aWorkbook(aSheet([[write(text)]]))).sheets[0];
      if (sheet === undefined) throw new Error('no sheet');
      const isSaid = (sheet.texts?.doubtCount ?? 0) > 0;
      if (isSaid) doubtful += 1;
      else expect(String(cellAt(sheet, 1, 1)?.value).toLowerCase()).toBe(text.toLowerCase());
    }),
    { numRuns: 2000 },
  );
  expect(doubtful).toBeLessThan(40);
});

test('a second pass changes nothing', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom(writeTcvn3, writeVni), (text, write) => {
      const once = through(write(text)).map(String);
      expect(through(...once)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

test('no text at all makes the pass throw, and what comes out is NFC', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (texts) => {
      for (const text of through(...texts)) expect(text).toBe(String(text).normalize('NFC'));
    }),
    { numRuns: 2000 },
  );
});

test('capitals by font', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(applyReading(writeTcvn3(text), 'tcvn3', true)).toBe(text.toUpperCase());
    }),
  );
});
