import { START, type XmlScanner } from './xmlScanner';

/**
 * Calls `visit` at the start tag of each child of the element whose start tag is the present token, and moves behind the
 * end of the element. What `visit` leaves unread of a child is passed over.
 */
export function eachChild(scanner: XmlScanner, visit: () => void): void {
  if (scanner.isSelfClosing) return;
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== START) continue;
    visit();
    while (scanner.depth > inside) scanner.next();
  }
}

/** The local name of the present tag; comparing with `is` is cheaper where it is done for every cell. */
export function tagName(scanner: XmlScanner): string {
  return scanner.bytes.toString('latin1', scanner.nameStart, scanner.nameEnd);
}
