/**
 * Letters of the encodings Vietnamese offices typed in before Unicode, as they look when their bytes are taken for
 * Windows-1252: what a spreadsheet hands out. Sources: TCVN 5712:1993 (VN3) as the GNU C library and Unikey have it, and
 * Unikey's table of VNI-Windows; both checked against real office files of 2002-2006.
 */

/** Letters of the bytes A1-FF of TCVN3; "." where the fonts draw nothing of their own. */
const TCVN3_FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.';
const FIRST_TCVN3_BYTE = 0xa1;

function tcvn3Letters(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [at, letter] of [...TCVN3_FROM_A1].entries())
    if (letter !== '.') letters.set(String.fromCharCode(FIRST_TCVN3_BYTE + at), letter);
  return letters;
}

/** By surface character. */
export const TCVN3: ReadonlyMap<string, string> = tcvn3Letters();

/** A base letter, the marks that may follow it, and the letters they make; in small letters. */
const VNI_PAIRS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'øùûõï' + 'âàáåãä' + 'êèéúüë', 'àáảãạ' + 'âầấẩẫậ' + 'ăằắẳẵặ'],
  ['e', 'øùûõï' + 'âàáåãä', 'èéẻẽẹ' + 'êềếểễệ'],
  ['o', 'øùûõï' + 'âàáåãä', 'òóỏõọ' + 'ôồốổỗộ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['ö', 'øùûõï', 'ừứửữự'],
];
const VNI_SINGLES: readonly (readonly [surface: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ì', 'ì'],
  ['í', 'í'],
];

function vniLetters(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [surface, letter] of VNI_SINGLES) {
    letters.set(surface, letter);
    letters.set(surface.toUpperCase(), letter.toUpperCase());
  }
  for (const [base, marks, toned] of VNI_PAIRS)
    for (const [at, mark] of [...marks].entries()) {
      const letter = [...toned][at] ?? '';
      for (const shape of [mark, mark.toUpperCase()]) {
        letters.set(base + shape, letter);
        letters.set(base.toUpperCase() + shape, letter.toUpperCase());
      }
    }
  return letters;
}

/** By surface text of one or two characters; the case of the base letter decides, marks are typed in either case. */
export const VNI: ReadonlyMap<string, string> = vniLetters();
