import type { Field } from './fields';
import { headingWidth } from './separator';

const SEPARATOR = ',';
const FIRST_GROUP = /^\s*-?[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;

/**
 * Puts "1,234" together again in lines that have more values than the heading because its comma was taken for a separator;
 * only where there is one way to come to as many values as the heading has. What comes out is asked like any "1,234".
 */
export function groupsRejoined(text: string): (fields: readonly Field[]) => readonly Field[] {
  const width = headingWidth(text, SEPARATOR);
  return (fields) => {
    if (width < 2 || fields.length <= width) return fields;
    const surplus = fields.length - width;
    const joints = fields.flatMap((_, at) => (mayJoin(fields, at) ? [at] : []));
    return joints.length === surplus ? joinedAt(fields, joints) : fields;
  };
}

/** The value at `at` may be the last three digits of the one before. */
function mayJoin(fields: readonly Field[], at: number): boolean {
  const [before, own] = [fields[at - 1], fields[at]];
  if (before === undefined || own === undefined || before.isQuoted || own.isQuoted || !GROUP.test(own.text))
    return false;
  return FIRST_GROUP.test(before.text) || (GROUP.test(before.text) && mayJoin(fields, at - 1));
}

function joinedAt(fields: readonly Field[], joints: readonly number[]): readonly Field[] {
  const joined: Field[] = [];
  for (const [at, field] of fields.entries()) {
    const last = joined.at(-1);
    if (!joints.includes(at) || last === undefined) joined.push(field);
    else joined[joined.length - 1] = { ...field, text: `${last.text}${SEPARATOR}${field.text}` };
  }
  return joined;
}
