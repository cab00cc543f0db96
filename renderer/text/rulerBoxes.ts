import { inChosenLanguage } from './language';

/** Where a part of a paper that the app itself makes is mended: there is no file to open, there are boxes to fill in. */
export interface Box {
  /** “Sửa ở …” */
  readonly place: string;
  /** What to do in it is what the ruler says; else it is a matter of layout, which no box has. */
  readonly isWords: boolean;
}

const words = (place: string): Box => ({ place, isWords: true });
const layout = (place: string): Box => ({ place, isWords: false });

const OFFICE = words('màn hình “Cơ quan”, phần tên cơ quan và địa danh');
const SUBJECT = words('ô “Trích yếu”');
const BODY = words('ô “Nội dung”');
const TEMPLATE = layout('mẫu văn bản đang dùng (màn hình “Văn bản”, thẻ “Mẫu văn bản”)');

/** By the part a rule is about, which its name begins with: "subject" of "subject.wording". */
const boxes = {
  nationalTitle: TEMPLATE,
  motto: TEMPLATE,
  parent: OFFICE,
  issuer: OFFICE,
  number: words('ô “Ký hiệu”; số thì sửa khi lấy số'),
  placeDate: words('ô “Ngày văn bản” khi lấy số; địa danh ở màn hình “Cơ quan”'),
  subject: SUBJECT,
  abstract: SUBJECT,
  marks: words('ô “Mức độ khẩn”'),
  circulation: words('ô “Phạm vi lưu hành”'),
  addressees: words('ô “Kính gửi”'),
  bases: words('ô “Căn cứ”'),
  days: BODY,
  body: BODY,
  recipients: words('phần “Nơi nhận”'),
  drafterCode: words('ô “Người soạn và số lượng bản”'),
  authority: words('phần “Người ký”; chức vụ và quyền hạn ký ở màn hình “Cơ quan”'),
  signer: words('phần “Người ký”; họ tên ở màn hình “Cơ quan”'),
  otherTitle: words('phần “Người ký”; chức vụ khác ở màn hình “Cơ quan”'),
  signature: words('phần “Người ký”, hình ảnh chữ ký ở màn hình “Cơ quan”'),
  seal: words('phần “Người ký”, hình ảnh dấu ở màn hình “Cơ quan”'),
  addressLine: words('màn hình “Cơ quan”, phần địa chỉ'),
  annex: words('ô “Phụ lục”'),
  copy: words('các ô của bản sao'),
  stamp: words('phần dấu “ĐẾN” của văn bản'),
};
export const rulerBoxes = inChosenLanguage('rulerBoxes', boxes);
const BOXES: Readonly<Record<string, Box>> = rulerBoxes;

/** Rules about how a part looks, whatever it says; the layout of the paper sees to them. */
const LOOKS = /(size|face|centred|level|rule|gap|line|indent|justified|colour|box|together)$/iu;

/** Where a rule that a paper of the app breaks is mended. */
export function boxOf(ruleId: string): Box {
  const box = BOXES[ruleId.split('.')[0] ?? ''];
  return box === undefined || LOOKS.test(ruleId) ? rulerBoxes.nationalTitle : box;
}
