import { headingDepths } from './headingDepths';
import { blockHtml } from './html/blocks';
import { escapeHtml } from './html/escape';
import { styleVariables } from './html/styleVariables';
import { keptBlocks } from './keptBlocks';
import type { Layout } from './layout';
import type { OfficialDocument, Section } from './model';
import { sectionNames } from './sectionNames';

/** Where the page finds its script and fonts, and the paper's style sheet (text of `resources/layouts/print.css`). */
export interface HtmlOptions {
  readonly stylesheet: string;
  /** Stands across every sheet; null or left out: nothing does. */
  readonly trialMark?: string | null;
  /** Folder address without closing slash; it holds `paginate.js`. */
  readonly scriptBase: string;
  /** Folder address without closing slash; it holds the four Liberation Serif files. */
  readonly fontBase: string;
}

/** Addresses inside the app. */
export const APP_ADDRESSES = { scriptBase: 'dondoc://app/print', fontBase: 'dondoc://app/fonts' } as const;

/**
 * A whole print page. The blocks stand in flow; `paginate.js` lays them out into sheets and then resolves
 * `window.__paginated` with the number of pages. Print it with `preferCSSPageSize` and no margins.
 */
export function toHtml(document: OfficialDocument, layout: Layout, options: HtmlOptions): string {
  const names = sectionNames(document);
  const sections = document.sections
    .map((section, index) => sectionHtml(section, names[index] ?? '', layout))
    .join('\n');
  return [
    '<!doctype html>',
    '<html lang="vi-VN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(options)}">`,
    `<title>${escapeHtml(document.title)}</title>`,
    `<meta name="author" content="${escapeHtml(document.issuer)}">`,
    `<meta name="description" content="${escapeHtml(layout.name)}">`,
    `<style>\n${fontFaces(layout, options.fontBase)}\n${styleVariables(layout)}\n${sheetSizes(layout)}\n${options.stylesheet}${trialStyle(options)}</style>`,
    '</head>',
    `<body>${sections}`,
    `<script src="${escapeHtml(options.scriptBase)}/paginate.js"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionHtml(section: Section, name: string, layout: Layout): string {
  const sheet = section.startsSheet === true ? ' data-starts-sheet' : '';
  const restart = `${section.restartsPageNumbers ? ' data-restart' : ''}${sheet} data-bookmark="${escapeHtml(name)}"`;
  const depths = headingDepths(section.blocks);
  const kept = keptBlocks(section.blocks);
  const blocks = section.blocks
    .map((block, index) => blockHtml(block, layout, { depth: depths[index] ?? null, isKept: kept.has(index) }))
    .join('');
  return `<section class="galley ${section.orientation}"${restart}>${blocks}</section>`;
}

/** Nothing of the network and no script but ours: text that slipped through unescaped still could not run. */
function contentPolicy({ scriptBase, fontBase }: HtmlOptions): string {
  const policy = `default-src 'none'; script-src ${schemeOf(scriptBase)}; font-src ${schemeOf(fontBase)}; style-src 'unsafe-inline'; img-src data:`;
  return escapeHtml(policy).replaceAll('&#39;', "'");
}

function schemeOf(address: string): string {
  return new URL(`${address}/`).protocol;
}

/** Drawn over the sheet, so that it moves nothing; pale enough to read through. */
function trialStyle({ trialMark = null }: HtmlOptions): string {
  if (trialMark === null) return '';
  return `
.sheet::after {
  content: ${JSON.stringify(trialMark)};
  position: absolute;
  top: 50%;
  left: 50%;
  transform: translate(-50%, -50%) rotate(-50deg);
  color: rgb(200 30 30 / 18%);
  font-size: 44pt;
  font-weight: bold;
  white-space: nowrap;
}`;
}

/** `@page` takes no CSS variables, so both sizes are written out. */
function sheetSizes({ page: { widthMm, heightMm } }: Layout): string {
  return [
    `@page portrait { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`,
    `@page landscape { size: ${heightMm}mm ${widthMm}mm; margin: 0; }`,
  ].join('\n');
}

const FACES = [
  { file: 'Regular', local: '', weight: 'normal', style: 'normal' },
  { file: 'Bold', local: ' Bold', weight: 'bold', style: 'normal' },
  { file: 'Italic', local: ' Italic', weight: 'normal', style: 'italic' },
  { file: 'BoldItalic', local: ' Bold Italic', weight: 'bold', style: 'italic' },
] as const;

/** The system's Times New Roman where there is one, else the bundled font of the same widths. */
function fontFaces(layout: Layout, fontBase: string): string {
  return FACES.map(({ file, local, weight, style }) => {
    const address = `${fontBase}/LiberationSerif-${file}.ttf`;
    const sources = `local('${layout.font.name}${local}'), url('${address}') format('truetype')`;
    return `@font-face { font-family: 'Official Serif'; font-weight: ${weight}; font-style: ${style}; src: ${sources}; }`;
  }).join('\n');
}
