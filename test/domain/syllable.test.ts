import { describe, expect, test } from 'vitest';
import { syllableFit } from '../../electron/domain/syllable';

const PROSE = `Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập Tự do Hạnh phúc Ủy ban nhân dân thị xã Hoài Nhơn Đặng Thị Ngọc Ánh
  Nguyễn Hữu Đính khu phố Thiện Đức phường Hoài Hương quỳnh khuỷu tay nguyệt thuở lũy kế`;
const WORDS = `${PROSE} kỹ thuật tỵ ngoằn ngoèo cẳng chân đẵn gỗ gì gìn giữ giếng già quốc quý quí quyết quơ yêu ý yến oanh uyên
  hoà hòa thuý thúy khoẻ khỏe mượn người những rượu hươu nghĩ nghiêng ghế kẻ ích ỉa ừ ở ổ boong moóc xoong xoay ngoáy khuya huỳnh
  tuýp Lê Vũ Võ Bùi Đỗ Hồ Ngô Dương Lý Phan Trương Huỳnh Mỹ Vy Sỹ Duy của cửa mùa miếng phường huyện tỉnh ấp bản buôn sóc pà cò`;

describe('Vietnamese syllables', () => {
  test.each(WORDS.trim().split(/\s+/))('%s is one', (word) => {
    expect(syllableFit(word)).toBe('full');
    expect(syllableFit(word.toUpperCase())).toBe('full');
    expect(syllableFit(word.normalize('NFD'))).toBe('full');
  });

  test.each('hỏt mat lâ vă cê kà ci ngẻ gẻ nghà ngha ghà hoaý tìen thuế̀ bìêt quàc'.split(' '))('%s is none', (word) => {
    expect(syllableFit(word)).not.toBe('full');
  });

  test.each(['Krông', 'Pắk', 'Kđăm', 'Ngông', 'Niê', 'Brăh', 'Hlăm', 'Đrăng'])('%s is a loose one', (word) => {
    expect(syllableFit(word)).not.toBe('none');
  });

  test.each(['', 'Müller', 'nh©n', 'm²', 'café', 'René', '12', 'tàìn', 'Straße'])('%j fits nothing', (word) => {
    expect(syllableFit(word)).toBe('none');
  });
});
