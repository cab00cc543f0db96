import { unzipSync } from 'fflate';
import { makeZip, type ZipPart } from '../support/workbookZip';

/** Forms as a Sở sends them, part by part, with what no library would write. */

const TYPES = (extension: 'xlsx' | 'xlsm') => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="${extension === 'xlsm' ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const rels = (...targets: readonly (readonly [string, string])[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${targets
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** 0 plain, 1 bold, 2 `#,##0`, 3 `0.00%`, 4 `dd/mm/yyyy hh:mm`, 5 bordered and unlocked. */
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const CHART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'Biểu 1'!$B$8:$B$10</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Biểu 1'!$C$8:$C$10</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const TEXTS = [
  'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
  'BIỂU TỔNG HỢP NGÀY',
  'STT',
  'Địa phương',
  'Số người đã cài đặt',
  'Tổng số người dùng',
  'Tỷ lệ',
  'Phường Bồng Sơn',
  'Phường Tam Quan',
  'Xã Hoài Sơn',
  'Cộng',
];

/** Heading merged over two rows, frozen panes, totals, shared formulas, conditional format, validation, chart. */
export const SHEET_DATA = `<sheetData><row r="1" spans="1:5" ht="20" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1" t="s"><v>1</v></c><c r="D2" s="4"/></row><row r="3"/><row r="6" spans="1:5"><c r="A6" s="1" t="s"><v>2</v></c><c r="B6" s="1" t="s"><v>3</v></c><c r="C6" s="1" t="s"><v>4</v></c><c r="D6" s="1" t="s"><v>5</v></c><c r="E6" s="1" t="s"><v>6</v></c></row><row r="8" spans="1:5"><c r="A8" s="5"><v>1</v></c><c r="B8" s="5" t="s"><v>7</v></c><c r="C8" s="2"><v>99</v></c><c r="D8" s="2"/><c r="E8" s="3"><f t="shared" ref="E8:E10" si="0">IF(D8=0,"",C8/D8)</f><v>0.5</v></c></row><row r="9" spans="1:5"><c r="A9" s="5"><v>2</v></c><c r="B9" s="5" t="inlineStr"><is><t>Phường Tam Quan</t></is></c><c r="C9" s="2"/><c r="D9" s="2"/><c r="E9" s="3"><f t="shared" si="0"/><v>0.5</v></c></row><row r="10" spans="1:5"><c r="A10" s="5"><v>3</v></c><c r="B10" s="5" t="s"><v>9</v></c><c r="D10" s="2"/><c r="E10" s="3"><f t="shared" si="0"/><v>0.5</v></c></row><row r="11" spans="1:5" s="1" customFormat="1"><c r="B11" s="1" t="s"><v>10</v></c><c r="C11" s="2"><f>SUM(C8:C10)</f><v>99</v></c><c r="D11" s="2"><f>SUM(D8:D10)</f><v>0</v></c><c r="E11" s="3"><f>C11/D11</f><v>0.25</v></c></row><row r="12"><c r="B12"><f>TODAY()</f><v>44000</v></c></row></sheetData>`;

const sheet1 = (data: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:E12"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="7" topLeftCell="C8" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="2" width="28.5" customWidth="1"/><col min="7" max="7" width="12" style="2" customWidth="1"/></cols>${data}<mergeCells count="3"><mergeCell ref="A1:E1"/><mergeCell ref="A6:A7"/><mergeCell ref="D2:E3"/></mergeCells><conditionalFormatting sqref="E8:E10"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0.6</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="C8:D10"><formula1>0</formula1><formula2>1000000</formula2></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>`;

/** A second sheet that takes its figures from the first, and one that does not. */
const SHEET_2 = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>'Biểu 1'!C11</f><v>99</v></c><c r="B1"><f>Tong*2</f><v>198</v></c><c r="C1"><f>D1+1</f><v>8</v></c><c r="D1"><v>7</v></c></row></sheetData></worksheet>`;

const WORKBOOK = (date1904: boolean) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/><sheet name="Liên kết" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="Tong">'Biểu 1'!$C$11</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

export interface FormOptions {
  readonly data?: string;
  readonly date1904?: boolean;
  readonly extension?: 'xlsx' | 'xlsm';
  /** Rewrites the first sheet whole. */
  readonly sheet?: (xml: string) => string;
  /** Parts beside the usual ones: properties, remarks. */
  readonly more?: readonly ZipPart[];
  /** Rewrites the texts of its headings and rows. */
  readonly texts?: (text: string) => string;
}

/** @returns the zip, byte by byte the same for the same options */
export function aForm({
  data = SHEET_DATA,
  date1904 = false,
  extension = 'xlsx',
  sheet = (xml) => xml,
  texts = (text) => text,
  more = [],
}: FormOptions = {}) {
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: TYPES(extension) },
    { name: '_rels/.rels', content: rels(['officeDocument', 'xl/workbook.xml']) },
    { name: 'xl/workbook.xml', content: WORKBOOK(date1904) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(sheet1(data)), dataDescriptor: true },
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: rels(['drawing', '../drawings/drawing1.xml']) },
    { name: 'xl/worksheets/sheet2.xml', content: SHEET_2 },
    { name: 'xl/styles.xml', content: STYLES, stored: true },
    {
      name: 'xl/sharedStrings.xml',
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" count="${TEXTS.length}" uniqueCount="${TEXTS.length}">${TEXTS.map((text) => `<si><t>${texts(text)}</t></si>`).join('')}</sst>`,
    },
    { name: 'xl/drawings/drawing1.xml', content: DRAWING },
    { name: 'xl/drawings/_rels/drawing1.xml.rels', content: rels(['chart', '../charts/chart1.xml']) },
    { name: 'xl/charts/chart1.xml', content: CHART, dataDescriptor: true },
    ...(extension === 'xlsm'
      ? [{ name: 'xl/vbaProject.bin', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]) }]
      : []),
    ...more,
  ];
  return makeZip(parts, { comment: 'mẫu của Sở' });
}

/** Parts with their content. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]),
  );
}

/** Elements `<c>` of a sheet as they stand, by address or order. */
export function cellElements(xml: string): readonly string[] {
  return xml.match(/<(?:\w+:)?c(?=[\s/>])(?:[^>]*\/>|.*?<\/(?:\w+:)?c>)/gs) ?? [];
}
