/** Words of the short letter that shows how head and signer will be printed. */
export const setupText = {
  title: 'Trang xem thử',
  subject: 'xem trước phần đầu văn bản và khối chữ ký',
  body: 'Đây là trang xem trước. Phần đầu văn bản, số, ký hiệu, địa danh và khối chữ ký được in đúng như trên trang này.',
  addressee: 'Các cơ quan, đơn vị',
} as const;
