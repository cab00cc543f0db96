import { TEXT, type XmlScanner } from './xmlScanner';

/** All text inside the element whose start tag is the present token; moves behind its end. */
export function textContent(scanner: XmlScanner): string {
  if (scanner.isSelfClosing) return '';
  const inside = scanner.depth;
  let text = '';
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next())
    if (token === TEXT) text += scanner.spanText();
  return text;
}
