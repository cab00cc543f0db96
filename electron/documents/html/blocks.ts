import { assertNever } from '../assertNever';
import { imageSizeMm, type Layout } from '../layout';
import { listRuns } from '../listRuns';
import type {
  Addressees,
  AnnexHead,
  Block,
  FillLine,
  FormHeader,
  FormLine,
  FormSignature,
  Heading,
  ImagePlace,
  Letterhead,
  Paragraph,
  TitleBlock,
} from '../model';
import { chartHtml } from './chart';
import { closingHtml, minutesHtml } from './closing';
import { coverHtml } from './cover';
import { escapeHtml } from './escape';
import { line, lines, rule, runHtml } from './lines';
import { addressLineHtml, marksHtml } from './marks';
import { copyHtml, scanPageHtml, stampHtml, textImageHtml } from './stamps';
import { tableHtml } from './table';

/** What a block is among its neighbours. */
export interface BlockPlace {
  /** How deep a heading stands below the title. */
  readonly depth: number | null;
  /** It stays on the page of the next one. */
  readonly isKept: boolean;
}

const KEEP = ' data-keep';

/**
 * One block as HTML in flow. Attributes that `renderer/print` reads: `data-flow` whole | lines | table says how the block
 * may be cut, `data-foot` that it is no part of the flow, `data-keep` that it stays with the next one, `data-tail` how many lines before it go with it,
 * `data-rule-of` and `data-rule-ratio` how long a rule is, `data-depth` how deep a heading stands below the title.
 */
export function blockHtml(block: Block, layout: Layout, { depth, isKept }: BlockPlace): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadHtml(block, layout);
    case 'formHeader':
      return formHeaderHtml(block, layout);
    case 'titleBlock':
      return titleHtml(block, layout);
    case 'addressees':
      return addresseesHtml(block);
    case 'bases':
      return block.lines.map((line) => `<p class="basis" data-flow="lines">${escapeHtml(line)}</p>`).join('');
    case 'heading':
      return headingHtml(block, depth, isKept);
    case 'paragraph':
      return paragraphHtml(block, isKept);
    case 'fillLine':
      return fillLineHtml(block);
    case 'table':
      return tableHtml(block, isKept ? KEEP : '');
    case 'closing':
      return closingHtml(block, layout);
    case 'minutesClosing':
      return minutesHtml(block, isKept ? KEEP : '');
    case 'formSignature':
      return formSignatureHtml(block);
    case 'annexHead':
      return annexHeadHtml(block, layout);
    case 'imagePlace':
      return imagePlaceHtml(block, layout);
    case 'list':
      return listRuns(block)
        .map((runs) => `<p class="body list-item" data-flow="lines">${runs.map(runHtml).join('')}</p>`)
        .join('');
    case 'incomingStamp':
      return stampHtml(block);
    case 'copyBlock':
      return copyHtml(block, layout);
    case 'textImage':
      return textImageHtml(block, layout);
    case 'scanPage':
      return scanPageHtml(block, layout);
    case 'chart':
      return chartHtml(block, layout);
    case 'registerCover':
      return coverHtml(block);
    default:
      return assertNever(block);
  }
}

function nationHtml(title: string, motto: string, layout: Layout): string {
  return `<div>${line('nation', title)}${line('motto', motto)}${rule('motto', layout.rule.mottoRatio)}</div>`;
}

function letterheadHtml(block: Letterhead, layout: Layout): string {
  const issuer = lines('parent', block.parentLines) + lines('issuer', block.issuerLines);
  return [
    '<header class="letterhead" data-flow="whole" data-keep>',
    `<div>${issuer}${rule('issuer', layout.rule.issuerRatio)}</div>`,
    nationHtml(block.nationalTitle, block.nationalMotto, layout),
    line('number', block.numberLine),
    line('place-date', block.placeDateLine),
    block.subject === null ? '' : line('letter-subject', block.subject),
    marksHtml(block, layout),
    '</header>',
    addressLineHtml(block),
  ].join('');
}

function formLineHtml(formLine: FormLine): string {
  return formLine.kind === 'dots' ? '<span class="dots"></span>' : line('issuer', formLine.text);
}

function formHeaderHtml(block: FormHeader, layout: Layout): string {
  return [
    block.label === null ? '' : `<p class="form-label" data-flow="whole" data-keep>${escapeHtml(block.label)}</p>`,
    '<header class="form-header" data-flow="whole" data-keep>',
    `<div>${block.leftLines.map(formLineHtml).join('')}</div>`,
    nationHtml(block.nationalTitle, block.nationalMotto, layout),
    line('place-date', block.placeDateLine),
    '</header>',
  ].join('');
}

function titleHtml(block: TitleBlock, layout: Layout): string {
  const body = line('type-name', block.typeName, 'h1') + lines('abstract', block.abstractLines);
  const end = block.hasRule ? rule('abstract', layout.rule.abstractRatio) : '';
  return `<div class="title" data-flow="whole" data-keep>${body}${end}</div>`;
}

/** The word before the colon is marked, because dashes stand under the colon (Phụ lục I, II.9.d). */
function addresseesHtml(block: Addressees): string {
  const word = block.label.replace(/:$/, '');
  const rest = escapeHtml(block.label.slice(word.length));
  const label = `<span class="label-word">${escapeHtml(word)}</span>${rest}`;
  const [only] = block.names;
  if (block.names.length <= 1) {
    const name = only === undefined ? '' : ` ${escapeHtml(only)}`;
    return `<p class="addressees one" data-flow="whole" data-keep><span class="label">${label}</span>${name}</p>`;
  }
  const names = lines('addressee', block.names);
  return `<div class="addressees" data-flow="items" data-keep><p class="addressees-label">${label}</p>${names}</div>`;
}

function headingHtml(block: Heading, depth: number | null, isKept: boolean): string {
  const body = block.lines.map(escapeHtml).join('<br>');
  if (block.level === 'point') return `<p class="body" data-flow="lines"${isKept ? KEEP : ''}>${body}</p>`;
  return `<h2 class="heading ${block.level}" data-flow="whole" data-keep data-depth="${depth ?? 2}">${body}</h2>`;
}

function paragraphHtml(block: Paragraph, isKept: boolean): string {
  const shape = block.shape === 'indented' ? '' : ` ${block.shape}`;
  const keep = isKept || block.shape === 'centred' ? KEEP : '';
  return `<p class="body${shape}" data-flow="lines"${keep}>${block.runs.map(runHtml).join('')}</p>`;
}

function fillLineHtml(block: FillLine): string {
  const value = block.value === null ? '' : ` ${escapeHtml(block.value)}`;
  const leader = block.hasDots && block.value === null ? '<span class="leader"></span>' : '';
  return `<p class="fill" data-flow="whole"><span class="fill-label">${escapeHtml(block.label)}${value}</span>${leader}</p>`;
}

function formSignatureHtml(block: FormSignature): string {
  const dots = '<span class="dots"></span>';
  const place = `${dots}${line('instruction', block.instruction)}<div class="gap"></div>${dots}`;
  return `<div class="closing form-signature" data-flow="whole" data-tail="2"><div class="signature">${place}</div></div>`;
}

function annexHeadHtml(block: AnnexHead, layout: Layout): string {
  return [
    '<div class="annex-head" data-flow="whole" data-keep>',
    line('annex-label', block.label, 'h1'),
    lines('annex-title', block.titleLines),
    line('annex-reference', block.reference),
    rule('annex-title', layout.rule.annexRatio),
    '</div>',
  ].join('');
}

function imagePlaceHtml(block: ImagePlace, layout: Layout): string {
  const { widthMm, heightMm } = imageSizeMm(block, layout);
  const size = `width:${widthMm}mm;height:${heightMm}mm`;
  return `<div class="image-place" data-flow="whole" style="${size}">${line('caption', block.caption)}</div>`;
}
