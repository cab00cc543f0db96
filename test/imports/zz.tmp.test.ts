import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readReport } from '../../electron/imports/readReport';
import { readWorkbook } from '../../electron/imports/readWorkbook';

const R = 'resources/samples/hoai-nhon/';
const dir = JSON.parse(readFileSync('resources/directives/hoai-nhon-2021-08.json', 'utf8'));
const camp = JSON.parse(readFileSync('resources/samples/hoai-nhon-2021-08.json', 'utf8'));
const exp = JSON.parse(readFileSync('test/samples/expected.json', 'utf8'));
test('x', () => {
  for (const f of exp.files) {
    const name = f.path.split('/').at(-1),
      folder = f.path.split('/')[0];
    const r = readWorkbook(readFileSync(R + f.path), name);
    if (!r.ok) {
      console.log('REF', f.path, r.refusal);
      continue;
    }
    const x = readReport(r.workbook, name, process.env.NOFOLDER ? '' : folder, {
      forms: dir.forms,
      units: camp.units,
      schedules: dir.directive.schedules,
    });
    const bad: string[] = [];
    if (x.formId !== f.formId) bad.push('form ' + x.formId);
    if (x.unit.unitId !== f.unitId || x.unit.source !== 'content') bad.push('unit ' + x.unit.unitId + x.unit.source);
    if (x.period !== f.period) bad.push('period ' + x.period);
    if (x.rows.read !== f.rows || x.rows.accepted !== f.rows) bad.push('rows ' + JSON.stringify(x.rows));
    for (const [k, v] of Object.entries(f.figures)) {
      const g = x.content?.figures[k];
      if (!g || g.kind !== 'number' || g.value !== v) bad.push(k + JSON.stringify(g));
    }
    for (const [k, v] of Object.entries(f.cells)) {
      const g = x.figures.find((q) => q.key === k);
      if (g?.cell !== v) bad.push(k + ' cell ' + g?.cell);
    }
    if (x.content?.isNil !== f.isNil) bad.push('nil');
    if (x.issues.length || bad.length) console.log(f.path, bad, x.issues);
  }
});
