import type { AnswerLine, LinePart } from './answer';
import type { PivotFacts, PivotField } from './facts';
import { keyOrder, type Line } from './lines';
import type { Dimension } from './question';

/** One side of the table as it is shown. */
export interface Side {
  readonly lines: readonly AnswerLine[];
  /** For each of them the line its cells are gathered in. */
  readonly gathered: Int32Array;
}

interface SideGround {
  readonly facts: PivotFacts;
  readonly fields: readonly PivotField[];
  readonly isRow: boolean;
  /** Lines that are left out; false: none. */
  readonly isEmpty: false | ((place: number) => boolean);
}

interface Node {
  place: number;
  readonly children: Map<string, Node>;
}

/** The lines in order, each with the fields laid over it; a part's total stands before its rows, behind its columns. */
export function shownLines(lines: readonly Line[], dimensions: readonly Dimension[], ground: SideGround): Side {
  const root = treeOf(lines, ground.isEmpty);
  const found: { readonly line: AnswerLine; readonly place: number }[] = [];
  const hasLines = dimensions.some((dimension) => dimension !== 'field');
  const put = (path: readonly LinePart[], kind: AnswerLine['kind'], field: number | null, place: number) =>
    found.push({ line: { path, kind, field }, place });

  /** The totals at a node: one, or one for each field that is still to be told. */
  const putTotal = (
    node: Node,
    at: number,
    path: readonly LinePart[],
    field: number | null,
    kind: 'part' | 'total',
  ) => {
    if (field !== null || !dimensions.slice(at).includes('field')) {
      put(path, kind, field, node.place);
      return;
    }
    for (const [place, { id }] of ground.fields.entries())
      put([...path, { dimension: 'field', key: id }], kind, place, node.place);
  };

  const walk = (node: Node, at: number, path: readonly LinePart[], field: number | null): void => {
    const dimension = dimensions[at];
    if (dimension === undefined) {
      put(path, 'leaf', field, node.place);
      return;
    }
    if (dimension === 'field') {
      for (const [place, { id }] of ground.fields.entries())
        walk(node, at + 1, [...path, { dimension, key: id }], place);
      return;
    }
    const isPart = path.some((part) => part.dimension !== 'field');
    if (ground.isRow && isPart) putTotal(node, at, path, field, 'part');
    const order = keyOrder(dimension, ground.facts);
    for (const [key, child] of [...node.children].sort(([left], [right]) => order(left, right)))
      walk(child, at + 1, [...path, { dimension, key }], field);
    if (!ground.isRow && isPart) putTotal(node, at, path, field, 'part');
  };

  if (hasLines) {
    walk(root, 0, [], null);
    const isOne = new Set(found.map(({ place }) => place)).size === 1; // its total would only repeat it
    if (ground.isRow || !isOne) putTotal(root, 0, [], null, 'total');
  } else if (dimensions.length > 0) walk(root, 0, [], null);
  else put([], 'total', null, root.place);
  return { lines: found.map(({ line }) => line), gathered: Int32Array.from(found, ({ place }) => place) };
}

function treeOf(lines: readonly Line[], isEmpty: SideGround['isEmpty']): Node {
  const root: Node = { place: 0, children: new Map() };
  for (const [place, { path }] of lines.entries()) {
    if (path.length > 0 && isEmpty !== false && isEmpty(place)) continue;
    let node = root;
    for (const key of path) {
      const next: Node = node.children.get(key) ?? { place: 0, children: new Map() };
      node.children.set(key, next);
      node = next;
    }
    node.place = place;
  }
  return root;
}
