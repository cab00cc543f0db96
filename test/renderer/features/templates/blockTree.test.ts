import { describe, expect, test } from 'vitest';
import { templateDifference } from '../../../../electron/domain/template/difference';
import type { PaperTemplate, TemplateBlock } from '../../../../electron/domain/template/paperTemplate';
import {
  blockAt,
  insertAfter,
  linesOfSection,
  moveBlock,
  replaceBlock,
} from '../../../../renderer/features/templates/blockTree';
import { newInput, splitParagraph } from '../../../../renderer/features/templates/newParts';
import { takeNewer } from '../../../../renderer/features/templates/takeNewer';
import { changed, redone, startOf, undone } from '../../../../renderer/features/templates/undo';

function text(words: string): TemplateBlock {
  return { kind: 'paragraph', text: words };
}

function group(...blocks: readonly TemplateBlock[]): TemplateBlock {
  return { kind: 'group', forEach: 'duties', blocks };
}

function template(...blocks: readonly TemplateBlock[]): PaperTemplate {
  return {
    id: 'report',
    version: 1,
    name: 'Báo cáo',
    source: '',
    title: 'Báo cáo',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }],
    phrases: { total: 'Tổng cộng' },
    measures: { lines: 2 },
    columns: [{ key: 'unit', header: 'Đơn vị', minimumMm: 30, align: 'left' }],
  };
}

/** "a (b c) d" */
function said({ sections }: PaperTemplate): string {
  const words = (block: TemplateBlock): string =>
    block.kind === 'group' ? `(${block.blocks.map(words).join(' ')})` : block.kind === 'paragraph' ? block.text : '?';
  return sections.flatMap(({ blocks }) => blocks.map(words)).join(' ');
}

const nested = template(text('a'), group(text('b'), text('c')), text('d'));

describe('blocks', () => {
  test('are numbered as faults name them', () => {
    expect(linesOfSection(nested, 0).map(({ number, depth }) => [number, depth])).toEqual([
      ['1', 0],
      ['2', 0],
      ['2.1', 1],
      ['2.2', 1],
      ['3', 0],
    ]);
  });

  test.each([
    ['down past a group', [0, 0], 1, false, '(b c) a d', [0, 1]],
    ['down into a group', [0, 0], 1, true, '(a b c) d', [0, 0, 0]],
    ['up into a group', [0, 2], -1, true, 'a (b c d)', [0, 1, 2]],
    ['up out of a group', [0, 1, 0], -1, false, 'a b (c) d', [0, 1]],
    ['down out of a group', [0, 1, 1], 1, false, 'a (b) c d', [0, 2]],
    ['up within a group', [0, 1, 1], -1, false, 'a (c b) d', [0, 1, 0]],
    ['a whole group', [0, 1], 1, false, 'a d (b c)', [0, 2]],
  ] as const)('move %s', (_, path, step, isEntering, after, place) => {
    const moved = moveBlock(nested, path, step, isEntering);
    expect(moved && said(moved.template)).toBe(after);
    expect(moved?.path).toEqual(place);
    expect(moved && blockAt(moved.template, moved.path)).toEqual(blockAt(nested, path));
  });

  test('stay where there is no further', () => {
    expect(moveBlock(nested, [0, 0], -1)).toBeNull();
    expect(moveBlock(nested, [0, 2], 1)).toBeNull();
  });

  test('are added behind, replaced and taken away', () => {
    expect(said(insertAfter(nested, [0, 1, 0], text('x')))).toBe('a (b x c) d');
    expect(said(replaceBlock(nested, [0, 1, 0], [text('y'), text('z')]))).toBe('a (y z c) d');
    expect(said(replaceBlock(nested, [0, 1], []))).toBe('a d');
  });

  test('a text of several lines is several paragraphs', () => {
    expect(splitParagraph({ ...text(''), when: 'hasMissing' } as TemplateBlock, 'một\nhai\r\nba')).toEqual([
      { kind: 'paragraph', text: 'một', when: 'hasMissing' },
      { kind: 'paragraph', text: 'hai', when: 'hasMissing' },
      { kind: 'paragraph', text: 'ba', when: 'hasMissing' },
    ]);
  });
});

test('an input gets a key of its own', () => {
  const first = newInput([], 'Ý kiến của Đảng ủy');
  expect(first.key).toBe('yKienCuaDangUyInput');
  expect(newInput([first], 'Ý kiến của Đảng ủy').key).toBe('yKienCuaDangUyInput2');
  expect(newInput([], '2. …').key).toBe('o2Input');
});

describe('steps', () => {
  test('typing in one place is one step, another place begins the next', () => {
    let line = startOf('');
    for (const typed of ['t', 'tê', 'tên']) line = changed(line, typed, 'text 1');
    line = changed(line, 'tên!', 'text 2');
    expect(undone(line).now).toBe('tên');
    expect(undone(undone(line)).now).toBe('');
    expect(redone(undone(undone(line))).now).toBe('tên');
  });

  test('what was taken back is gone once something else is typed', () => {
    const line = changed(undone(changed(startOf('a'), 'b', null)), 'c', null);
    expect(redone(line).now).toBe('c');
    expect(undone(line).now).toBe('a');
  });
});

describe('the difference of two templates', () => {
  const what = (after: PaperTemplate) =>
    templateDifference(nested, after).map((change) => [
      change.what,
      change.before?.label ?? change.after?.label,
      change.after?.texts.join(),
    ]);

  test.each([
    ['a sentence of its own', insertAfter(nested, [0, 2], text('x')), [['added', '4', 'x']]],
    ['another wording', replaceBlock(nested, [0, 1, 1], [text('C')]), [['changed', '2.2', 'C']]],
    ['a sentence less', replaceBlock(nested, [0, 0], []), [['removed', '1', undefined]]],
    ['a wording', { ...nested, phrases: { total: 'Cộng' } }, [['changed', 'total', 'Cộng']]],
    ['nothing', structuredClone(nested), []],
    ['a condition', replaceBlock(nested, [0, 0], [{ ...text('a'), when: 'hasMissing' }]), [['changed', '1', 'a']]],
  ])('%s', (_, after, changes) => expect(what(after)).toEqual(changes));
});

describe('what is new in the built-in template', () => {
  const newer = replaceBlock(insertAfter(nested, [0, 2], text('e')), [0, 0], [text('A')]);

  test('is taken where the office has changed nothing', () => {
    const own = insertAfter(nested, [0, 1, 1], text('của ta'));
    const { template: merged, taken, left } = takeNewer(own, nested, newer);
    expect([said(merged), taken, left]).toEqual(['A (b c của ta) d e', 2, 0]);
  });

  test('and left where it has', () => {
    const own = replaceBlock(nested, [0, 0], [text('lời của ta')]);
    const { template: merged, taken, left } = takeNewer(own, nested, newer);
    expect([said(merged), taken, left]).toEqual(['lời của ta (b c) d e', 1, 1]);
  });
});
