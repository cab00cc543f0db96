import { WINDOWS_1258 } from '../../../electron/imports/codePage/windows1258';
import { TCVN3, VNI } from '../../../electron/imports/text/letterTables';

/** What a typist with the fonts of that time left in the file. */
const TCVN3_SURFACES = new Map([...TCVN3].map(([surface, letter]) => [letter, surface]));
const VNI_SURFACES = vniSurfaces();
const SURFACES_1258 = new Map([...WINDOWS_1258].map(([surface, letter]) => [letter, surface]));

/** Toned capitals come out as the small letter's byte, as the fonts have no other. */
export function writeTcvn3(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => TCVN3_SURFACES.get(letter) ?? TCVN3_SURFACES.get(letter.toLowerCase()) ?? letter,
  ).join('');
}

export function writeVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => VNI_SURFACES.get(letter) ?? letter).join('');
}

/** Windows-1258 bytes taken for Windows-1252. */
export function writeWindows1258(text: string): string {
  return Array.from(text.normalize('NFC'), in1258).join('');
}

/** UTF-8 bytes taken for Windows-1252. */
export function writeMisreadUtf8(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text.normalize('NFC')));
}

function vniSurfaces(): ReadonlyMap<string, string> {
  const surfaces = new Map<string, string>();
  for (const [surface, letter] of VNI) {
    const isOneCase = surface === surface.toUpperCase() || surface === surface.toLowerCase();
    if (isOneCase) surfaces.set(letter, surface);
  }
  return surfaces;
}

function in1258(letter: string): string {
  const tones = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  if (tones.length === 0 || /^[ÀÁÂÈÉÊÙÚàáâèéêóôùúÓÔ]$/.test(letter)) return SURFACES_1258.get(letter) ?? letter;
  const base = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return [base, ...tones].map((sign) => SURFACES_1258.get(sign) ?? sign).join('');
}
