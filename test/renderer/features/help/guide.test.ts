import { expect, test } from 'vitest';
import { chapterParts } from '../../../../renderer/features/help/chapterParts';
import { contentsStep } from '../../../../renderer/features/help/contentsStep';
import { guide, guideIndex } from '../../../../renderer/features/help/guide';
import type { Block, Span } from '../../../../renderer/features/help/guideTypes';
import { plainText } from '../../../../renderer/features/help/readSpans';
import { searchGuide, textsOf } from '../../../../renderer/features/help/searchGuide';
import { shortcutGroups } from '../../../../renderer/features/help/shortcutRows';
import { SCREENS } from '../../../../renderer/frame/screens';
import { sectionOf } from '../../../../renderer/frame/useHelp';
import { strings } from '../../../../renderer/text/vi';

function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'paragraph':
      return block.spans;
    case 'list':
      return block.items.flat();
    case 'table':
      return [block.head, ...block.rows].flat(2);
    case 'code':
      return [];
  }
}

const titles = guide.map(({ title }) => title);

test('every screen has a section of the guide, with something in it', () => {
  const empty = SCREENS.filter(({ id }) => {
    const parts = chapterParts(guide, sectionOf(id));
    return !parts.some(({ blocks }) => blocks.length > 0);
  });
  expect(empty.map(({ id }) => `${id} → ${sectionOf(id)}`)).toEqual([]);
});

test('the whole guide is there: its chapters in order, every heading once', () => {
  const chapters = guide.filter(({ isChapter }) => isChapter).map(({ heading }) => heading);
  expect(chapters.map((heading) => Number.parseInt(heading, 10))).toEqual(chapters.map((_, at) => at + 1));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain(strings.help.shortcuts);
});

test('nothing of the Markdown is left in what is read', () => {
  const spans = guide.flatMap(({ blocks }) => blocks.flatMap(spansOf)).filter(({ style }) => style !== 'code');
  expect(spans.length).toBeGreaterThan(1_000);
  expect(spans.filter(({ text }) => /\*\*|`|\]\(|!\[|^\s*[#|>]|\|$/.test(text))).toEqual([]);
  expect(guide.flatMap(({ blocks }) => blocks.flatMap(textsOf)).filter((text) => text.trim() === '')).toEqual([]);
});

test('tables keep as many cells in each row as their head has', () => {
  const tables = guide.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
  expect(tables.length).toBeGreaterThan(2);
  for (const { head, rows } of tables)
    for (const row of rows) expect(row.length, plainText(row[0] ?? [])).toBe(head.length);
});

test('a chapter is read with its parts, a part alone', () => {
  const names = (title: string) => chapterParts(guide, title).map((part) => part.title);
  expect(names('Nhập báo cáo')).toEqual(expect.arrayContaining(['Nhập báo cáo', 'Thời điểm nhận', 'Cột đổi tên']));
  expect(names('Nhập báo cáo')).not.toContain('Bảng theo dõi');
  expect(names('Thời điểm nhận')).toEqual(['Thời điểm nhận']);
  expect(names('không có')).toEqual([]);
});

test('is searched without dấu, what is named so first, with the words around the find', () => {
  const hits = searchGuide(guideIndex, 'thoi diem nhan');
  expect(hits[0]?.section.title).toBe('Thời điểm nhận');
  expect(hits.length).toBeGreaterThan(1);
  for (const { excerpt } of hits.slice(1)) expect(excerpt.length).toBeLessThan(130);
  const [folder] = searchGuide(guideIndex, 'giu cac ban sao luu');
  expect(folder?.section.title).toBe('Sao lưu và khôi phục');
  expect(folder?.excerpt).toContain('giữ các bản sao lưu');
  expect(searchGuide(guideIndex, 'quàng xiên xyz')).toEqual([]);
  expect(searchGuide(guideIndex, '  ')).toEqual([]);
});

test('the arrow keys stop at the ends of the contents', () => {
  expect(contentsStep('ArrowDown', 0, 3)).toBe(1);
  expect(contentsStep('End', 0, 3)).toBe(2);
  expect(contentsStep('ArrowDown', 2, 3)).toBeNull();
  expect(contentsStep('ArrowUp', 0, 3)).toBeNull();
  expect(contentsStep('a', 1, 3)).toBeNull();
});

test('the guide prints the same shortcuts as the panel lists', () => {
  const [section] = chapterParts(guide, strings.help.shortcuts);
  const table = section?.blocks.find((block) => block.kind === 'table');
  const printed = table?.kind === 'table' ? table.rows.map((row) => row.map(plainText)) : [];
  const listed = shortcutGroups().flatMap(({ place, rows }) =>
    rows.map(({ keys, what }) => [place, keys.join(', '), what]),
  );
  expect(printed).toEqual(listed);
});
