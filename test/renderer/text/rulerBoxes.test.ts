import { expect, test } from 'vitest';
import { RULES } from '../../../electron/text/rulerText';
import { boxOf } from '../../../renderer/text/rulerBoxes';
import { strings } from '../../../renderer/text/vi';

test('a paper without a file is mended in a box, whatever rule it breaks', () => {
  const places = Object.keys(RULES).map((id) => boxOf(id).place);
  expect(places.filter((place) => /tệp/u.test(place))).toEqual([]);
  expect(new Set(places).size).toBeGreaterThan(10);
  expect(strings.ruler.mendIn(boxOf('subject.wording').place)).toBe('Sửa trong ô “Trích yếu”.');
  expect(strings.ruler.someBroken(2, false)).not.toContain('tệp');
});

test('what Word is told about margins and letters is not said of a box', () => {
  expect(boxOf('body.numbering')).toEqual({ place: 'ô “Nội dung”', isWords: true });
  for (const id of ['page.marginTop', 'body.size', 'body.gap', 'motto.rule', 'recipients.labelFace'])
    expect(boxOf(id), id).toMatchObject({ isWords: false });
});
