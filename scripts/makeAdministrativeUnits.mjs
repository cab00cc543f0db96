// Makes resources/administrative-units/2025-07-01.json.gz from the conversion table of administrative units:
//   node scripts/makeAdministrativeUnits.mjs <table.csv> <day the table was checked, YYYY-MM-DD>
// The table has one row per pair of a commune of today and one that went into it, in UTF-8.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [path, asOf] = process.argv.slice(2);
if (path === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '')) {
  console.error('usage: makeAdministrativeUnits.mjs <table.csv> <YYYY-MM-DD>');
  process.exit(2);
}

/** @param {string} line one row; no field of the table holds a line break */
function fieldsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').normalize('NFC').trim(),
  );
}

const [heading = '', ...lines] = readFileSync(path, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/);
const names = fieldsOf(heading);
const rows = lines.map((line) => Object.fromEntries(fieldsOf(line).map((field, at) => [names[at], field])));

/** How much of the old unit went into the new one: k kept as it was, w whole, p part. */
function extentOf(note) {
  if (/giữ nguyên/i.test(note)) return 'k';
  const isPart = /một phần|phần còn lại/i.test(note) && !/toàn bộ dân số/i.test(note);
  return isPart ? 'p' : 'w';
}

const unique = (pairs) => [...new Map(pairs.map((pair) => [pair[0], pair])).values()].sort();
const communes = new Map();
for (const row of rows) {
  const commune = communes.get(row.unit_code) ?? [row.unit_code, row.unit, row.province_code, []];
  // a special zone that was a district without communes
  const from = row.old_unit_code || (row.old_unit === '' ? row.old_district_code : '');
  if (from !== '') commune[3].push([from, extentOf(row.note)]);
  communes.set(row.unit_code, commune);
}
const table = {
  source: 'Bảng chuyển đổi đơn vị hành chính cấp xã của cơ quan thống kê',
  asOf,
  changedOn: '2025-07-01',
  provinces: unique(rows.map((row) => [row.province_code, row.province])),
  communes: [...communes.values()],
  former: {
    provinces: unique(rows.map((row) => [row.old_province_code, row.old_province])),
    districts: unique(rows.map((row) => [row.old_district_code, row.old_district, row.old_province_code])),
    communes: unique(
      rows
        .filter((row) => row.old_unit_code !== '')
        .map((row) => [row.old_unit_code, row.old_unit, row.old_district_code]),
    ),
  },
};
const bytes = gzipSync(JSON.stringify(table), { level: 9 });
writeFileSync(new URL('../resources/administrative-units/2025-07-01.json.gz', import.meta.url), bytes);
console.log(
  `${table.provinces.length} provinces, ${table.communes.length} communes; before: ${table.former.provinces.length} provinces, ` +
    `${table.former.districts.length} districts, ${table.former.communes.length} communes; ${bytes.length} bytes`,
);
