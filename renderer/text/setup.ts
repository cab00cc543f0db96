/** Words of the first set-up of an office; part of `strings`. */
export const setup = {
  title: 'Khai báo cơ quan',
  steps: {
    place: 'Cơ quan',
    head: 'Phần đầu văn bản',
    signer: 'Người ký',
    units: 'Đơn vị gửi báo cáo',
    done: 'Xong',
  },
  stepsLabel: 'Các bước khai báo',
  stepOf: (ordinal: number, count: number, name: string) => `Bước ${ordinal}/${count}: ${name}`,
  next: 'Tiếp tục',
  back: 'Quay lại',
  skip: 'Bỏ qua bước này',
  later: 'Để sau',
  kept: 'Nội dung được giữ lại ngay khi gõ; có thể dừng bất cứ lúc nào.',
  preview: 'Trang in thử',
  previewNote: 'Đúng như sẽ in: phần đầu, số và ký hiệu, địa danh, khối chữ ký.',

  place: {
    lead: 'Tìm nơi cơ quan đặt trụ sở, rồi chọn loại cơ quan. Chương trình đề xuất các dòng in trên văn bản; bước sau sửa được từng chữ.',
    search: 'Tên xã, phường, đặc khu, tỉnh (không dấu cũng được)',
    searchFormer: 'Tên xã, phường, huyện, tỉnh cũ (không dấu cũng được)',
    province: 'Tỉnh, thành phố',
    wholeCountry: 'Cả nước',
    era: 'Tên gọi theo',
    eras: { now: 'Hiện nay (từ 1/7/2025)', former: 'Trước 1/7/2025 (cho hồ sơ cũ)' },
    places: 'Nơi tìm thấy',
    typeMore: 'Gõ vài chữ của tên để tìm; nhấn Enter để chọn nơi đầu tiên.',
    none: (query: string) =>
      `Không có nơi nào tên “${query}”. Gõ ít chữ hơn, chọn lại tỉnh, hoặc đổi sang tên gọi trước 1/7/2025.`,
    clear: 'Xem cả nước',
    madeOf: (names: string) => `gồm ${names}`,
    kind: 'Loại cơ quan',
    chooseFirst: 'Chọn nơi ở trên trước.',
    byHand: 'Cơ quan khác (tự ghi ở bước sau)',
    chosen: (name: string) => `Đã chọn ${name}.`,
    source: (source: string, day: string) => `Theo ${source}, ngày ${day}.`,
  },

  head: {
    lead: 'Các dòng dưới đây in trên mọi văn bản. Ký hiệu chỉ là đề xuất: ghi theo quy định của cơ quan.',
    placeHint: 'Tên người, số, sự kiện thì ghi đầy đủ: Phường 1',
    symbolHint: 'Ví dụ: UBND',
    fieldHint: 'Ví dụ: VX',
    missing: 'Cần nhập đủ các ô có dấu *, hoặc bỏ qua bước này để làm sau.',
  },

  signer: {
    lead: 'Người thường ký văn bản. Thêm người ký khác, thời gian giữ chức vụ, chữ ký hình ở màn hình Cơ quan.',
    missing: 'Cần chọn cách ký và nhập họ tên, hoặc bỏ qua bước này để làm sau.',
    headFirst: 'Phần đầu văn bản chưa khai xong nên chưa lưu được người ký.',
    toHead: 'Về bước Phần đầu văn bản',
  },

  units: {
    lead: 'Đơn vị phải gửi báo cáo cho cơ quan. Có thể thêm, sửa sau ở màn hình Đơn vị.',
    national: (area: string) => `Xã, phường, đặc khu của ${area}`,
    nationalFormer: (area: string) => `Xã, phường, thị trấn của ${area} (trước 1/7/2025)`,
    all: (count: string) => `Chọn cả ${count}`,
    noneChosen: 'Bỏ chọn',
    search: 'Tìm trong danh sách',
    known: 'đã có',
    noMatch: 'Không có đơn vị nào khớp.',
    typed: 'Đơn vị khác, mỗi dòng một đơn vị',
    typedHint: 'Thôn, khu phố, trường học, trạm y tế, phòng ban…; dán được cột tên chép từ Excel.',
    example: 'Thôn Phú Xuân\nKhu phố 1\nTrường Tiểu học số 1',
    group: 'Xếp vào nhóm',
    groups: { national: 'Xã, phường', typed: 'Đơn vị trực thuộc' },
    count: (count: string) => `Sẽ thêm ${count} đơn vị.`,
    nothingNew: 'Không có đơn vị nào mới để thêm.',
    nothing: 'Chưa chọn đơn vị nào: bước này để sau cũng được.',
    added: (added: string) => `Đã thêm ${added} đơn vị.`,
    along: (count: string) =>
      `Trong đó ${count} đơn vị đi kèm các xã, phường đã chọn: đơn vị cấp trên và các đơn vị trước khi sắp xếp.`,
    knownBefore: (known: string) => `${known} đơn vị đã có từ trước.`,
    left: (count: string) => `${count} dòng không thêm:`,
    /** Names that were read out of the lines. */
    names: (names: string) => `Tên đọc được: ${names}.`,
    nameSeparator: '; ',
    /** Lines that name no unit, and why. */
    skipped: {
      heading: (line: string) => `“${line}”: dòng tiêu đề, không thêm.`,
      sum: (line: string) => `“${line}”: dòng cộng, không thêm.`,
      office: (line: string) => `“${line}”: là cơ quan mình, không thêm.`,
      repeated: (line: string) => `“${line}”: đã có ở dòng trên, chỉ thêm một đơn vị.`,
    },
    leftRow: {
      repeated: (name: string) => `“${name}” trùng với một dòng ở trên, chỉ khác cách viết; chỉ thêm một đơn vị.`,
      alike: (name: string, units: string) =>
        `“${name}” gần giống ${units} đang có. Nếu là đơn vị khác, hãy thêm ở màn hình Đơn vị.`,
    },
  },

  done: {
    title: 'Đã khai báo xong',
    partly: 'Đã khai báo một phần',
    lead: 'Từ đây văn bản nào cũng có sẵn phần đầu và khối chữ ký.',
    leadPartly: 'Phần còn thiếu làm tiếp lúc nào cũng được, từ màn hình Bắt đầu hoặc Cơ quan.',
    write: 'Soạn văn bản đầu tiên',
    directive: 'Nhập văn bản chỉ đạo',
    today: 'Mở Hôm nay',
    state: { done: 'đã có', missing: 'chưa có' },
    goTo: 'Làm bước này',
  },

  card: {
    title: 'Khai báo cơ quan của anh/chị',
    text: 'Bốn bước ngắn: nơi đặt trụ sở, phần đầu văn bản, người ký, đơn vị gửi báo cáo. Bước nào cũng bỏ qua được.',
    start: 'Bắt đầu khai báo',
    goOn: 'Làm tiếp phần khai báo dở',
    putOff: 'Phần khai báo từng bước để dở lần trước vẫn được giữ, chưa lưu vào các ô dưới đây.',
    ready: (office: string) => `Đã khai báo ${office}.`,
    again: 'Khai báo lại từng bước…',
    openOffice: 'Mở màn hình Cơ quan',
    write: 'Soạn văn bản đầu tiên',
  },
};
