import type { CellsMark, LineMark, Mark, RectMark, Scene, Shape, ShapesMark, TextMark, Tone } from './scene';

/** What the tones are, and in which letters. */
export interface Look {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly fontFamily: string;
  /** A sheet of the paper's tone behind everything. */
  readonly hasSheet: boolean;
  /** Whether who draws it knows `paint-order`: else a word that keeps lines from it is drawn twice, its edge first. */
  readonly hasPaintOrder: boolean;
}

export interface SvgOptions {
  /** Told apart from other pictures of the same page. */
  readonly id: string;
  readonly look: Look;
  /** Drawn so large; left out: as large as its place. */
  readonly scale?: number;
  /** For who cannot see it; null: its place says it. */
  readonly words: { readonly title: string; readonly description: string } | null;
}

/** A scene as SVG: the only way it is ever drawn. */
export function toSvg({ width, height, marks }: Scene, { id, look, scale, words }: SvgOptions): string {
  const pen: Pen = { id, hasPaintOrder: look.hasPaintOrder, tone: (tone) => escapeXml(look.tones[tone]) };
  const hatches = [
    ...new Set(marks.flatMap((mark) => ('hatch' in mark && mark.hatch !== undefined ? [mark.hatch] : []))),
  ];
  const size = scale === undefined ? '' : ` width="${round(width * scale)}" height="${round(height * scale)}"`;
  const role = words === null ? ' aria-hidden="true"' : ` role="img" aria-labelledby="${id}-title ${id}-words"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}"${size}${role} font-family="${escapeXml(look.fontFamily)}">`,
    words === null
      ? ''
      : `<title id="${id}-title">${escapeXml(words.title)}</title><desc id="${id}-words">${escapeXml(words.description)}</desc>`,
    hatches.length === 0 ? '' : `<defs>${hatches.map((tone) => hatchOf(tone, pen)).join('')}</defs>`,
    look.hasSheet ? `<rect width="${round(width)}" height="${round(height)}" fill="${pen.tone('paper')}"/>` : '',
    ...marks.map((mark) => drawn(mark, pen)),
    '</svg>',
  ].join('');
}

interface Pen {
  readonly id: string;
  readonly hasPaintOrder: boolean;
  tone(tone: Tone): string;
}

function drawn(mark: Mark, pen: Pen): string {
  switch (mark.kind) {
    case 'rect':
      return rect(mark, pen);
    case 'line':
      return polyline(mark, pen);
    case 'shapes':
      return shapes(mark, pen);
    case 'cells':
      return cells(mark, pen);
    case 'text':
      return words(mark, pen);
  }
}

function hatchOf(tone: Tone, pen: Pen): string {
  return `<pattern id="${pen.id}-${tone}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0V6" stroke="${pen.tone(tone)}" stroke-width="1.4"/></pattern>`;
}

const DASHES = { dashed: '9 5', dotted: '2 4' } as const;

function dashOf(dash: 'dashed' | 'dotted' | undefined): string {
  return dash === undefined ? '' : ` stroke-dasharray="${DASHES[dash]}"`;
}

function rect({ x, y, width, height, fill, hatch, stroke, dash }: RectMark, pen: Pen): string {
  const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  const edge = stroke === undefined ? '' : ` stroke="${pen.tone(stroke)}" stroke-width="1"${dashOf(dash)}`;
  const over = hatch === undefined ? '' : `<rect ${box} fill="url(#${pen.id}-${hatch})"/>`;
  return `<rect ${box} fill="${fill === null ? 'none' : pen.tone(fill)}"${edge}/>${over}`;
}

function polyline({ points, tone, weight, dash }: LineMark, pen: Pen): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return `<path d="${path}" fill="none" stroke="${pen.tone(tone)}" stroke-width="${weight}" stroke-linejoin="round"${dashOf(dash)}/>`;
}

function cells({ at, width, height, fill, hatch }: CellsMark, pen: Pen): string {
  const path = at
    .map(({ x, y }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
    .join('');
  const over = hatch === undefined ? '' : `<path d="${path}" fill="url(#${pen.id}-${hatch})"/>`;
  return `<path d="${path}" fill="${pen.tone(fill)}"/>${over}<path d="${path}" fill="none" stroke="${pen.tone('grid')}" stroke-width="1"/>`;
}

/** Around 0,0 in a box of 1; `filled` ones are painted, the others drawn with a pen. */
const SHAPES: Readonly<
  Record<Shape, { readonly isFilled: boolean; path(x: number, y: number, half: number): string }>
> = {
  disc: { isFilled: true, path: circle },
  ring: { isFilled: false, path: circle },
  cross: {
    isFilled: false,
    path: (x, y, half) =>
      `M${round(x - half)} ${round(y - half)}l${round(2 * half)} ${round(2 * half)}m0 ${round(-2 * half)}l${round(-2 * half)} ${round(2 * half)}`,
  },
  triangle: {
    isFilled: true,
    path: (x, y, half) => `M${round(x)} ${round(y - half)}l${round(half)} ${round(2 * half)}h${round(-2 * half)}z`,
  },
  dash: { isFilled: false, path: (x, y, half) => `M${round(x - half)} ${round(y)}h${round(2 * half)}` },
  up: {
    isFilled: true,
    path: (x, y, half) => `M${round(x)} ${round(y - half)}l${round(half)} ${round(2 * half)}h${round(-2 * half)}z`,
  },
  down: {
    isFilled: true,
    path: (x, y, half) => `M${round(x)} ${round(y + half)}l${round(half)} ${round(-2 * half)}h${round(-2 * half)}z`,
  },
  same: {
    isFilled: false,
    path: (x, y, half) =>
      `M${round(x - half)} ${round(y - half * 0.4)}h${round(2 * half)}m0 ${round(half * 0.8)}h${round(-2 * half)}`,
  },
};

function circle(x: number, y: number, half: number): string {
  return `M${round(x - half)} ${round(y)}a${round(half)} ${round(half)} 0 1 0 ${round(2 * half)} 0a${round(half)} ${round(half)} 0 1 0 ${round(-2 * half)} 0z`;
}

function shapes({ shape, at, size, tone }: ShapesMark, pen: Pen): string {
  const { isFilled, path } = SHAPES[shape];
  const d = at.map(({ x, y }) => path(x, y, size / 2)).join('');
  const weight = round(Math.max(1.2, size * 0.2));
  return isFilled
    ? `<path d="${d}" fill="${pen.tone(tone)}"/>`
    : `<path d="${d}" fill="${shape === 'ring' ? pen.tone('paper') : 'none'}" stroke="${pen.tone(tone)}" stroke-width="${weight}"/>`;
}

function words({ x, y, text, size, tone, anchor, isBold, hasHalo }: TextMark, pen: Pen): string {
  const bold = isBold === true ? ' font-weight="700"' : '';
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const element = (how: string) =>
    `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${side}${bold}${how}>${escapeXml(text)}</text>`;
  const fill = ` fill="${pen.tone(tone)}"`;
  if (hasHalo !== true) return element(fill);
  const edge = ` stroke="${pen.tone('paper')}" stroke-width="4" stroke-linejoin="round"`;
  return pen.hasPaintOrder
    ? element(`${fill}${edge} paint-order="stroke"`)
    : element(` fill="${pen.tone('paper')}"${edge}`) + element(fill);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
