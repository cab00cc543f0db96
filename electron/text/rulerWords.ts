/** Words of the ruler about one rule: what it asks for, and what to do where it is broken. `range` is "từ 13 đến 14". */
export interface RuleWords {
  readonly name: string;
  readonly demand: (range: string) => string;
  readonly remedy: string;
}

export const say = (name: string, demand: string | ((range: string) => string), remedy: string): RuleWords => ({
  name,
  demand: typeof demand === 'string' ? () => demand : demand,
  remedy,
});
export const size = (part: string) =>
  say(`Cỡ chữ ${part}`, (range) => `${range} pt`, 'Chọn phần chữ này rồi đặt lại cỡ chữ.');
export const face = (part: string, demand: string) =>
  say(`Kiểu chữ ${part}`, demand, 'Chọn phần chữ này rồi đặt lại kiểu chữ (đậm, nghiêng, in hoa) cho đúng.');
export const centred = (part: string, demand: string) =>
  say(
    `Vị trí ${part}`,
    demand,
    'Đặt canh giữa (Ctrl+E), thụt lề trái, phải và dòng đầu bằng 0; không dùng dấu cách để đẩy chữ.',
  );
export const margin = (side: string) =>
  say(
    `Lề ${side}`,
    (range) => `${range} mm`,
    'Vào Bố cục, Lề (Layout, Margins) và đặt lại lề cho tất cả các phần của văn bản.',
  );
export const drawn = (part: string, demand: string) =>
  say(
    `Đường kẻ dưới ${part}`,
    demand,
    'Vẽ bằng đường kẻ (Insert, Shapes) hoặc viền dưới của đoạn và chỉnh độ dài; không gạch chân chữ, không gõ dấu gạch dưới.',
  );
