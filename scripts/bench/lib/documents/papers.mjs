import { AT, importSample, openSampleOffice, SAMPLE_ID } from '../sample.mjs';

/** The papers that are timed, as the app describes them: nothing in them is made for the benchmark but their number. */

/** Reminder letters of the sample's communes, each with a number of its own. */
export async function reminderLetters(office, kit, dataFolder, count) {
  const core = await openSampleOffice(office, dataFolder);
  await importSample(core);
  await core['core.close']({});
  const { read, close } = await opened(office, dataFolder);
  const campaign = {
    office: office.findOffice(read),
    signatory: office.listSignatories(read)[0],
    directive: office.getDirective(read, SAMPLE_ID),
    board: office.readBoard(read, SAMPLE_ID, AT),
    compilation: office.readCompilation(read, SAMPLE_ID, AT),
    at: AT,
    issuedOn: AT.slice(0, 10),
  };
  const units = office.listUnits(read).filter(({ groups }) => groups.includes('cac-xa-phuong'));
  await close();
  return Array.from({ length: count }, (_, index) =>
    office.prepareReminder({ ...campaign, unit: units[index % units.length], number: String(index + 1) }, kit),
  );
}

async function opened(office, dataFolder) {
  const store = await office.openStore(dataFolder, '20210819-1800');
  return { read: store.read, close: () => store.close() };
}

const HEADERS = ['TT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Ghi chú'];
const WIDTHS = [12, 46, 55, 27, 25];
const NAMES = ['Nguyễn Thị Ánh', 'Trần Văn Hùng', 'Lê Thị Mỹ Duyên', 'Phạm Quốc Khánh', 'Huỳnh Thị Thu Hương'];

/** A list of people as an annex, the heading repeated on each page; each fifth address needs two lines. */
export function annex(rows) {
  const cell = (text) => ({ text });
  const columns = HEADERS.map((header, index) => ({
    header,
    widthMm: WIDTHS[index],
    align: index === 0 ? 'center' : 'left',
  }));
  const body = Array.from({ length: rows }, (_, index) => ({
    kind: 'body',
    cells: [
      String(index + 1),
      `${NAMES[index % NAMES.length]} ${index % 97}`,
      index % 5 === 0 ? `Số ${index % 90} đường Bạch Đằng, khu phố ${1 + (index % 9)}` : `Khu phố ${1 + (index % 9)}`,
      `0${300_000_000 + ((index * 7919) % 600_000_000)}`,
      '',
    ].map(cell),
  }));
  const head = {
    kind: 'annexHead',
    label: 'Phụ lục',
    titleLines: ['DANH SÁCH NGƯỜI ĐƯỢC TIÊM CHỦNG'],
    reference: '(Kèm theo Báo cáo số 12/BC-UBND ngày 17 tháng 8 năm 2021 của Ủy ban nhân dân thị xã)',
  };
  const blocks = [head, { kind: 'table', size: 'normal', columns, rows: body }];
  return {
    title: `Danh sách ${rows} người`,
    issuer: 'Ủy ban nhân dân thị xã',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }],
  };
}

/** A page with nothing on it: what any PDF costs. */
export function blankPaper() {
  const blocks = [{ kind: 'paragraph', runs: [{ text: '\u00a0' }], shape: 'flush' }];
  return {
    title: 'Trang trắng',
    issuer: '',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }],
  };
}
