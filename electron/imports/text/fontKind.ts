/** What the name of a font says about the letters it was made for; a hint, never a proof. */
export interface FontHint {
  /** 0 none, 1 TCVN3, 2 VNI: small numbers, because votes are counted by them. */
  readonly kind: 0 | 1 | 2;
  /** Draws small letters as capitals (.VnTimeH). */
  readonly isCapital: boolean;
}

const NO_HINT: FontHint = { kind: 0, isCapital: false };
const VNI: FontHint = { kind: 2, isCapital: false };

export function fontHint(font: string | null): FontHint {
  if (font === null) return NO_HINT;
  if (/^\.vn/i.test(font)) return { kind: 1, isCapital: /H$/.test(font.trim()) };
  return /^vni[- ]/i.test(font) ? VNI : NO_HINT;
}

/** The font was made for the letters of that encoding. */
export function isForFont(encoding: string, { kind }: FontHint): boolean {
  return (encoding === 'tcvn3' && kind === 1) || (encoding === 'vni' && kind === 2);
}
