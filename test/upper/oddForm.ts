import { makeZip } from '../support/workbookZip';
import { aForm, partsOf } from './forms';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A red dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  'base64',
).toString('latin1');

const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const rels = (...given: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${given
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;

/** What stands in forms of a Sở beside its cells, part by part. */
const BESIDE: Readonly<Record<string, readonly [type: string | null, content: string]>> = {
  'xl/comments1.xml': [
    `${OFFICE}.spreadsheetml.comments+xml`,
    utf8(
      `${HEAD}<comments xmlns="${MAIN}"><authors><author>Sở TT&amp;TT</author></authors><commentList><comment ref="C8" authorId="0"><text><r><t>Chỉ ghi số người đã cài đặt</t></r></text></comment></commentList></comments>`,
    ),
  ],
  'xl/drawings/vmlDrawing1.vml': [
    null,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>7</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`,
  ],
  'xl/media/image1.png': [null, PICTURE],
  'xl/tables/table1.xml': [
    `${OFFICE}.spreadsheetml.table+xml`,
    utf8(
      `${HEAD}<table xmlns="${MAIN}" id="1" name="BangNgay" displayName="BangNgay" ref="H20:I22" totalsRowShown="0"><autoFilter ref="H20:I22"/><tableColumns count="2"><tableColumn id="1" name="Địa bàn"/><tableColumn id="2" name="Số máy"/></tableColumns></table>`,
    ),
  ],
  'xl/pivotCache/pivotCacheDefinition1.xml': [
    `${OFFICE}.spreadsheetml.pivotCacheDefinition+xml`,
    utf8(
      `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="H20:I22" sheet="Biểu 1"/></cacheSource><cacheFields count="2"><cacheField name="Địa bàn" numFmtId="0"><sharedItems count="1"><s v="Bồng Sơn"/></sharedItems></cacheField><cacheField name="Số máy" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1" maxValue="1"/></cacheField></cacheFields></pivotCacheDefinition>`,
    ),
  ],
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': [
    null,
    rels(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
  ],
  'xl/pivotCache/pivotCacheRecords1.xml': [
    `${OFFICE}.spreadsheetml.pivotCacheRecords+xml`,
    `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="1"/></r></pivotCacheRecords>`,
  ],
  'xl/externalLinks/externalLink1.xml': [
    `${OFFICE}.spreadsheetml.externalLink+xml`,
    utf8(
      `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${RELATIONS}"><externalBook r:id="rId1"><sheetNames><sheetName val="Kế hoạch"/></sheetNames></externalBook></externalLink>`,
    ),
  ],
  'xl/externalLinks/_rels/externalLink1.xml.rels': [
    null,
    rels(['rId1', 'externalLinkPath', 'file:///D:/ke-hoach.xlsx', 'External']),
  ],
  'xl/calcChain.xml': [
    `${OFFICE}.spreadsheetml.calcChain+xml`,
    `${HEAD}<calcChain xmlns="${MAIN}"><c r="E8" i="1"/><c r="E9" i="1"/><c r="E10" i="1"/><c r="C11" i="1"/><c r="D11" i="1"/><c r="E11" i="1"/></calcChain>`,
  ],
  'xl/worksheets/sheet3.xml': [
    `${OFFICE}.spreadsheetml.worksheet+xml`,
    utf8(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Danh mục ẩn</t></is></c></row></sheetData></worksheet>`,
    ),
  ],
  'xl/printerSettings/printerSettings1.bin': [null, '\u0000\u0001\u00ff\u00fe may in'],
};

const SHEET = 'xl/worksheets/sheet1.xml';

/** A macro form with a protected sheet, picture, comment, table, pivot cache, link to another file, calculation chain, hidden list. */
export function anOddForm(): Buffer {
  const parts = new Map(partsOf(aForm({ extension: 'xlsm' })));
  const change = (name: string, edit: (content: string) => string) => parts.set(name, edit(parts.get(name) ?? ''));
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${Object.entries(
        BESIDE,
      )
        .flatMap(([name, [type]]) => (type === null ? [] : `<Override PartName="/${name}" ContentType="${type}"/>`))
        .join('')}</Types>`,
    ),
  );
  change('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${[
        ['rId91', 'worksheet', 'worksheets/sheet3.xml'],
        ['rId92', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['rId93', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['rId94', 'calcChain', 'calcChain.xml'],
      ]
        .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
        .join(
          '',
        )}<Relationship Id="rId95" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
    ),
  );
  change('xl/workbook.xml', (xml) =>
    xml
      .replace(
        '</sheets>',
        `${utf8('<sheet name="Danh mục" sheetId="3" state="veryHidden" r:id="rId91"/>')}</sheets><externalReferences><externalReference r:id="rId93"/></externalReferences>`,
      )
      .replace('</workbook>', '<pivotCaches><pivotCache cacheId="5" r:id="rId92"/></pivotCaches></workbook>'),
  );
  change('xl/worksheets/_rels/sheet1.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${[
        ['rId81', 'comments', '../comments1.xml'],
        ['rId82', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId83', 'table', '../tables/table1.xml'],
      ]
        .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
        .join('')}</Relationships>`,
    ),
  );
  change('xl/drawings/_rels/drawing1.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${RELATIONS}/image" Target="../media/image1.png"/></Relationships>`,
    ),
  );
  change('xl/drawings/drawing1.xml', (xml) =>
    xml.replace(
      '</xdr:wsDr>',
      `<xdr:oneCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="360000" cy="360000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    ),
  );
  change(SHEET, (xml) =>
    xml
      .replace(
        '</sheetData>',
        `${utf8('<row r="20"><c r="H20" t="inlineStr"><is><t>Địa bàn</t></is></c><c r="I20" t="inlineStr"><is><t>Số máy</t></is></c></row><row r="21"><c r="H21" t="inlineStr"><is><t>Bồng Sơn</t></is></c><c r="I21"><v>1</v></c></row>')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>`,
      )
      .replace(
        '</worksheet>',
        '<legacyDrawing r:id="rId82"/><tableParts count="1"><tablePart r:id="rId83"/></tableParts></worksheet>',
      ),
  );
  for (const [name, [, content]] of Object.entries(BESIDE)) parts.set(name, content);
  return makeZip([...parts].map(([name, content]) => ({ name, content: Buffer.from(content, 'latin1') })));
}
