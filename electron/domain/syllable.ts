/**
 * The shape of a Vietnamese syllable: onset + rime, at most one tone, the tone over the right letter. Tells written
 * Vietnamese from text in another language or in a wrong encoding without any list of words.
 */

/** `full`: a syllable Vietnamese spelling allows; `loose`: a name of a minority people or alike ("Krông", "Pắk"); `none`: neither. */
export type SyllableFit = 'full' | 'loose' | 'none';

const TONES = new Map([
  ['\u0300', 'huyền'],
  ['\u0301', 'sắc'],
  ['\u0303', 'ngã'],
  ['\u0309', 'hỏi'],
  ['\u0323', 'nặng'],
]);

const ONSETS = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'.split(' '));
/** Written without tone, as after any onset. */
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uât uâng uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu
   ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y`.split(/\s+/),
);
/** "ý", "yêu": without an onset. */
const BARE_RIMES = new Set('y yêm yên yêng yêt yêu'.split(' '));
/** After "qu" the glide is already written: "quỳnh", "quốc", "quơ". */
const GLIDED_RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et
   ê êch ên ênh êt i ich in inh it ơ ôc y ych yn ynh yt yên yêt`.split(/\s+/),
);
const BEFORE_FRONT_VOWEL = new Set(['k', 'gh', 'ngh']);
const NEVER_BEFORE_FRONT_VOWEL = new Set(['c', 'g', 'ng']);
const FRONT_VOWEL = /^[ieêy]/;
const STOPPED = /(?:[ptc]|ch)$/;
const LOOSE = /^(?!.*([bcdfhklmnprstvwz])\1)[bcdđfghjklmnpqrstvwxz]{0,4}[aăâeêioôơuưy]{1,3}[bcdđghjklmnpqrstvw]{0,2}$/;

/** How well the word fits Vietnamese spelling; any case, composed or not. Empty text and text with other signs fit nothing. */
export function syllableFit(word: string): SyllableFit {
  const toned = splitTone(word);
  if (toned === null) return 'none';
  if (isFull(toned)) return 'full';
  return LOOSE.test(toned.letters) ? 'loose' : 'none';
}

interface TonedWord {
  /** Lower case, without tone, NFC. */
  readonly letters: string;
  readonly tone: string | null;
  /** Letter that carries the tone; -1 without a tone. */
  readonly toneAt: number;
}

/** null when more than one letter has a tone: no syllable has. */
function splitTone(word: string): TonedWord | null {
  const marks = word.toLowerCase().normalize('NFD');
  let bare = '';
  let tone: string | null = null;
  let toneAt = -1;
  for (const sign of marks) {
    const name = TONES.get(sign);
    if (name === undefined) bare += sign;
    else if (tone !== null) return null;
    else {
      tone = name;
      toneAt = bare.normalize('NFC').length - 1;
    }
  }
  return { letters: bare.normalize('NFC'), tone, toneAt };
}

function isFull(word: TonedWord): boolean {
  for (const length of [3, 2, 1, 0]) {
    const onset = word.letters.slice(0, length);
    if (onset.length === length && (length === 0 || ONSETS.has(onset)) && isSyllable(word, onset)) return true;
  }
  return false;
}

function isSyllable(word: TonedWord, onset: string): boolean {
  const rime = word.letters.slice(onset.length);
  if (onset === 'q') return rime.startsWith('u') && isToned(word, 2) && GLIDED_RIMES.has(rime.slice(1));
  if (onset === 'gi') return isGlideG(rime) && isToned(word, 2);
  if (!RIMES.has(rime) && !(onset === '' && BARE_RIMES.has(rime))) return false;
  if (BEFORE_FRONT_VOWEL.has(onset) && !FRONT_VOWEL.test(rime)) return false;
  if (onset === 'g' && /^i(?:n|u?)$/.test(rime)) return isToned(word, 1); // "gì", "gìn"
  if (NEVER_BEFORE_FRONT_VOWEL.has(onset) && FRONT_VOWEL.test(rime)) return false;
  return isToned(word, onset.length);
}

/** "già", "giếng", "giữ": a rime after "gi", never one that starts with its own i. */
function isGlideG(rime: string): boolean {
  return (RIMES.has(rime) && !/^[iy]/.test(rime)) || /^êng$|^êt$|^êm$/.test(rime);
}

/** The tone goes with the final stop, and stands over a letter where it may. */
function isToned({ letters, tone, toneAt }: TonedWord, rimeAt: number): boolean {
  const rime = letters.slice(rimeAt);
  if (STOPPED.test(rime) && tone !== 'sắc' && tone !== 'nặng') return false;
  return tone === null || tonePlaces(rime).includes(toneAt - rimeAt);
}

/** Places in the rime where the tone may stand: both habits of "hòa" and "hoà" are good. */
function tonePlaces(rime: string): readonly number[] {
  const marked = Math.max(...[...'ăâêôơ'].map((vowel) => rime.lastIndexOf(vowel)), rime.indexOf('ư'));
  if (marked >= 0 && rime.startsWith('ươ')) return [1];
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0;
  if (vowels <= 1) return [0];
  if (vowels === 3) return [1];
  if (vowels < rime.length) return [1];
  return /^(?:oa|oe|uy)$/.test(rime) ? [0, 1] : [0];
}
