import type { z } from 'zod';
import { shapeText } from '../text/shapeText';

type Issue = z.core.$ZodIssue;

/** What is wrong with the shape of a template, as part of a sentence a clerk can read: the place, then the fault. */
export function shapeFault(issue: Issue): string {
  const { inner, path } = deepest(issue, issue.path);
  return shapeText.at(placeOf(path), faultOf(inner));
}

/** What is really wrong with a block that may be of several kinds: the fault of the kind it says it is. */
function deepest(
  issue: Issue,
  path: readonly PropertyKey[],
): { readonly inner: Issue; readonly path: readonly PropertyKey[] } {
  if (issue.code !== 'invalid_union') return { inner: issue, path };
  const meant = issue.errors.find(
    (branch) => branch.length > 0 && branch.every(({ path: [first] }) => first !== 'kind'),
  );
  const [first] = meant ?? [];
  return first === undefined ? { inner: issue, path } : deepest(first, [...path, ...first.path]);
}

/** "phần 1, khối 3, lời văn" */
function placeOf(path: readonly PropertyKey[]): string {
  const { lists, keys } = shapeText;
  const words = path.flatMap((step, index): readonly string[] => {
    const before = String(path[index - 1] ?? '');
    if (typeof step === 'number')
      return [before in lists ? lists[before as keyof typeof lists](step + 1) : shapeText.line(step + 1)];
    const name = String(step);
    if (name in lists && typeof path[index + 1] === 'number') return [];
    return [name in keys ? keys[name as keyof typeof keys] : shapeText.other(name)];
  });
  return words.join(', ');
}

function faultOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined$/.test(issue.message)
        ? shapeText.missing
        : shapeText.wrongType(issue.expected);
    case 'unrecognized_keys':
      return shapeText.strange(issue.keys);
    case 'invalid_value':
      return shapeText.oneOf(issue.values.map(String));
    case 'invalid_union':
      return shapeText.unknownBlock;
    case 'too_small':
      return issue.origin === 'string' ? shapeText.blank : shapeText.tooSmall(String(issue.minimum));
    case 'too_big':
      return shapeText.tooBig(String(issue.maximum));
    case 'invalid_format':
      return shapeText.key;
    default:
      return shapeText.odd;
  }
}
