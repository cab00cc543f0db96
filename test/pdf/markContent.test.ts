import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markContent, type PageOwners } from '../../electron/pdf/markContent';

const owners: PageOwners = {
  text: (_x, y) => (y > 800 ? 'artifact' : Math.floor((842 - y) / 100)),
  picture: () => 9,
  role: (owner) => (owner === 9 ? 'Figure' : 'P'),
};

const textObject = fc
  .record({ y: fc.integer({ min: 0, max: 1100 }), hex: fc.constantFrom('0041', '00410042'), mid: fc.boolean() })
  .map(
    ({ y, hex, mid }) => `BT\n/F4 12 Tf\n1 0 0 -1 100 ${y} Tm\n<${hex}> Tj${mid ? ' 9 0 Td (a\\) ET b) Tj' : ''}\nET\n`,
  );
const drawing = fc.constantFrom(
  '0 0 10 1 re\nf\n',
  '1 2 m 3 4 l S\n',
  '/X5 Do\n',
  '0 0 5 5 re\nW n\n',
  '1 0 0 rg\n',
  '/Sh1 sh\n',
);
const piece = fc.oneof(textObject, drawing);
const content = fc.array(
  fc.oneof(
    piece,
    fc.array(piece, { maxLength: 4 }).map((inner) => `q\n1 0 0 1 5 5 cm\n${inner.join('')}Q\n`),
    fc.array(piece, { maxLength: 3 }).map((inner) => `/P <</MCID 7>> BDC\n${inner.join('')}EMC\n`),
  ),
  { maxLength: 12 },
);

const MARKS = /\/\w+ BMC|\/\w+ <<\/MCID \d+>> BDC|EMC/g;
const bare = (text: string) => text.replace(MARKS, '').replace(/\s+/g, ' ').trim();

test('whatever a page holds: the same drawing, marks closed in turn, numbers of marks in order', () => {
  fc.assert(
    fc.property(content, (pieces) => {
      const page = `.75 0 0 -.75 0 842 cm\n${pieces.join('')}`;
      const marked = markContent(Buffer.from(page, 'latin1'), owners);
      const text = Buffer.from(marked.contents).toString('latin1');
      expect(bare(text)).toBe(bare(page));
      const marks = text.match(MARKS) ?? [];
      expect(marks.map((mark) => mark === 'EMC')).toEqual(marks.map((_, index) => index % 2 === 1));
      const numbers = Array.from(text.matchAll(/MCID (\d+)/g), (match) => Number(match[1]));
      expect(numbers).toEqual(marked.owners.map((_, index) => index));
      for (const inside of text.split(MARKS).filter((_, index) => index % 2 === 1))
        expect(inside.match(/(?:^|\s)[qQ](?:\s|$)/)).toBeNull(); // no mark reaches over a saved state
      for (const outside of text.split(MARKS).filter((_, index) => index % 2 === 0))
        expect(outside).not.toMatch(/Tj|(?:^|\s)(?:f|S|Do|sh)\s/); // and nothing is drawn outside of one
    }),
  );
});

test('letter by letter, as Chromium shows a line, every text object keeps its own end', () => {
  const line = (y: number, end: string) =>
    `BT\n/F4 12 Tf\n1 0 0 1 10 ${y} Tm\n<0041> Tj\n9 0 Td <0042> Tj\n9 0 Td <0043> Tj${end}`;
  const page = line(790, ' ET\n') + line(600, '\nET\n') + line(400, '\nET');
  const { contents, owners: found } = markContent(Buffer.from(page), owners);
  expect(found).toEqual([0, 2, 4]);
  expect(bare(Buffer.from(contents).toString('latin1'))).toBe(bare(page));
});

test('neighbours of one part share a mark', () => {
  const line = (y: number) => `BT /F4 12 Tf 1 0 0 1 10 ${y} Tm (x) Tj ET\n`;
  const { contents, owners: found } = markContent(Buffer.from(line(790) + line(780) + line(600)), owners);
  expect(found).toEqual([0, 2]);
  expect(Buffer.from(contents).toString('latin1').match(/BDC/g)).toHaveLength(2);
});
