import { expect, test } from 'vitest';
import type { OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { measurePaper } from '../../electron/ruler/measurePaper';
import type { Line, MeasuredPaper } from '../../electron/ruler/paper';
import { paragraphsOf } from '../../electron/ruler/parts/paragraphs';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { copied, SAMPLES, type Sample, WRITTEN_PAPERS, written } from '../documents/written/samples';
import { blocks } from './changes';

/** Right papers that look like something else at first sight, and wrong ones that look right. */

async function rulingOf(document: OfficialDocument) {
  const paper = await readPaper(await toDocx(document, kit), 'van-ban.docx');
  const { kind, rules } = measurePaper(paper, kit.layout, kit.fonts);
  return { kind, broken: rules.flatMap(({ id, verdict }) => (verdict === 'broken' ? [id] : [])) };
}

const sampleOf = (kindId: string) => SAMPLES[kindId] as Sample; // one of the samples
const paperOf = (kindId: string) => WRITTEN_PAPERS[kindId] as OfficialDocument; // one of the samples

test.each(['sao-y', 'sao-luc', 'trich-sao'])('%s of a scan is a copy, not a công văn', async (kindId) => {
  const copy = copied(kindId, null, { original: 'Quyết định số 12/QĐ-UBND' });
  expect(await rulingOf(copy)).toEqual({ kind: 'copy', broken: [] });
  const unnumbered = blocks('copyBlock', (block) => ({ ...block, numberLine: 'Số: 05/UBND' }))(copy);
  expect((await rulingOf(unnumbered)).broken).toEqual(['copy.number']);
});

test('short minutes: when the meeting ended is no place and day', async () => {
  const minutes = written('bien-ban', {
    ...sampleOf('bien-ban'),
    values: {
      place: 'Phòng họp số 2',
      attendees: 'Bà Bình An',
      chair: 'Bà Bình An',
      secretary: 'Bà Lan',
      body: '1. Một.',
    },
  });
  expect((await rulingOf(minutes)).broken).toEqual([]);
});

test('a body that begins with the head of its first part', async () => {
  const guide = written('huong-dan', {
    ...sampleOf('huong-dan'),
    values: { body: 'Phần I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nÁp dụng cho các khu phố.' },
  });
  expect((await rulingOf(guide)).broken).toEqual([]);
});

test('Như trên: not asked of a notice, wrong on a decision', async () => {
  const notice = written('thong-bao', { ...sampleOf('thong-bao'), addressees: ['Các khu phố'] });
  const first = (text: string) => blocks('closing', (block) => ({ ...block, recipientLines: [text, '- Lưu: VT.'] }));
  expect((await rulingOf(first('- UBND tỉnh;')(notice))).broken).toEqual([]);
  const decision = paperOf('quyet-dinh');
  expect((await rulingOf(first('- Như Điều 4;')(decision))).broken).toEqual([]);
  expect((await rulingOf(first('- Như trên;')(decision))).broken).toEqual(['recipients.asAbove']);
});

/** A printed line in the middle or from the first indent on, so many millimetres from the top. */
function printed(text: string, leftMm: number, rightMm: number, baselineMm: number): Line {
  return {
    ...{ text, sheet: 1, sizePt: 14, bold: 'none', italic: 'none', isUnderlined: false, fonts: [] },
    ...{ column: 'full', isInTable: false, edge: null, setting: null, place: { leftMm, rightMm, baselineMm } },
  };
}

test('printed lines centred under the title are no indented paragraphs, however short the others are', () => {
  const title = printed('QUY CHẾ', 102.5, 122.5, 80);
  const body = [
    printed('Phần I', 105, 120, 100),
    printed('QUY ĐỊNH CHUNG', 90, 135, 106),
    printed('Điều 1. Phạm vi', 40, 75, 112),
    printed('Một./.', 40, 55, 120.5),
  ];
  const closing = { label: printed('Nơi nhận:', 30, 50, 130) };
  const parts = { body, closing, typeName: { line: title } } as unknown as Parameters<typeof paragraphsOf>[0]; // what it looks at
  const paragraphs = paragraphsOf(parts, { source: 'pdf' } as MeasuredPaper, () => 0); // only its kind is asked
  expect(paragraphs.map(({ indentMm }) => indentMm)).toEqual([null, 10, 10]);
  expect(paragraphs.every(({ gapPt }) => gapPt === null)).toBe(true);
});

test('printed paragraphs of one line each, none of them at the edge of the text, keep their room', () => {
  const at = (step: number) =>
    ['Kính mời: Các khu phố dự họp', 'Thời gian: 14h00.', 'Địa điểm: Phòng họp số 1.', 'Đến đúng giờ./.'].map(
      (text, index) => printed(text, 40, index === 0 ? 144 : 90, 100 + index * step),
    );
  const gapsAt = (step: number) => {
    const closing = { label: printed('Nơi nhận:', 30, 50, 150) };
    const parts = { body: at(step), closing, typeName: null } as unknown as Parameters<typeof paragraphsOf>[0]; // what it looks at
    const paragraphs = paragraphsOf(parts, { source: 'pdf' } as MeasuredPaper, () => 0); // only its kind is asked
    expect(paragraphs.length).toBe(4);
    return paragraphs.map(({ gapPt }) => (gapPt === null ? null : gapPt < 6));
  };
  expect(gapsAt(8.7)).toEqual([null, null, null, null]); // single lines with room, or wider lines without: not told
  expect(gapsAt(6.5)).toEqual([null, true, true, true]); // too near for both
});
