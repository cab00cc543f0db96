import { expect, test } from 'vitest';
import { time } from '../../support/builders';
import { CAMPAIGN, FORM, loadCampaign, makeUp, setUpOffice, take, tell } from '../../support/levels';
import { anOffice } from '../../support/office';

const NOW = '2021-08-17T18:00';
/** The same form asked in thousands of đồng. */
const AMOUNTS = { ...FORM, fields: FORM.fields.map((field) => ({ ...field, decimals: 1, measure: 'nghìn đồng' })) };

test('amounts with decimals go up in a package and are added up exactly there', async () => {
  const core = await anOffice(undefined, NOW);
  const { ids, groupId } = await setUpOffice(core, 'UBND huyện Phù Mỹ', [
    { name: 'Xã Mỹ An', kind: 'xã' },
    { name: 'Xã Mỹ Phong', kind: 'xã' },
  ]);
  await loadCampaign(core, groupId, {}, AMOUNTS);
  await tell(core, [
    { unitId: ids[0] ?? '', vaccinated: 0.1, people: 1250.5 },
    { unitId: ids[1] ?? '', vaccinated: 0.2, people: 500 },
  ]);
  const province = await anOffice(undefined, NOW);
  const { groupId: above } = await setUpOffice(province, 'UBND tỉnh Bình Định', [
    { name: 'Huyện Phù Mỹ', kind: 'huyện' },
  ]);
  await loadCampaign(province, above, {}, AMOUNTS);
  await take(province, await makeUp(core));
  for (const office of [core, province]) {
    const { indicators } = await office['compilation.get']({ directiveId: CAMPAIGN, asOf: time(NOW) });
    expect(indicators.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[0.3, 1750.5]]);
  }
});
