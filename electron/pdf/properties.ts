import { dict, name, type PdfDict, type PdfObject, PdfToken, textString } from './values';

/** What a file says of itself. No person, computer or place on a disk is among it. */
export interface PaperProperties {
  readonly title: string;
  /** The office that issues the paper; null: not said. */
  readonly author: string | null;
  /** The rule set it is made by; null: not said. */
  readonly subject: string | null;
  /** The program that made it. */
  readonly creator: string;
}

/** The classic properties: the printing program's own times and name stay, its user agent goes. */
export function infoOf(old: PdfDict, { title, author, subject, creator }: PaperProperties): PdfDict {
  return dict({
    Title: textString(title),
    Author: author === null ? undefined : textString(author),
    Subject: subject === null ? undefined : textString(subject),
    Creator: textString(creator),
    Producer: old.get('Producer'),
    CreationDate: old.get('CreationDate'),
    ModDate: old.get('ModDate'),
  });
}

/** The same as XMP, which is what newer programs and screen readers look at. */
export function metadataStream(info: PdfDict, properties: PaperProperties, language: string): PdfObject {
  const { title, author, subject, creator } = properties;
  const made = isoTime(info.get('CreationDate'));
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject === null
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    made === null ? '' : `<xmp:CreateDate>${made}</xmp:CreateDate><xmp:ModifyDate>${made}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  const data = Buffer.from(lines.filter((line) => line !== '').join('\n'), 'utf8');
  return { dict: dict({ Type: name('Metadata'), Subtype: name('XML') }), data }; // not packed, so that any program finds it
}

const TIME = /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'(\d\d)'?|Z)?/;

function isoTime(value: unknown): string | null {
  const match = value instanceof PdfToken ? TIME.exec(value.text) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zoneHours, zoneMinutes] = match;
  const zone = zoneHours === undefined ? 'Z' : `${zoneHours}:${zoneMinutes}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

function escaped(text: string): string {
  return text.normalize('NFC').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
