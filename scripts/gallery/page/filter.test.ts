import { expect, test } from 'vitest';
import { type CardData, type GalleryFilter, isCardVisible, isPictureVisible } from './filter.ts';

const all: GalleryFilter = {
  search: '',
  group: '',
  product: '',
  language: '',
  theme: '',
  width: '',
  trouble: false,
  gap: false,
};
const card: CardData = {
  text: 'reserved-lapsed the reservation has lapsed. /licenses',
  group: 'reserved',
  product: 'cyber-vision',
  trouble: false,
  gap: false,
};

test.each<Partial<GalleryFilter>>([
  { search: 'lapsed evaluation' },
  { group: 'trouble' },
  { product: 'secure-workload' },
  { trouble: true },
  { gap: true },
])('hides the card for the filter %o', (filter) => {
  expect(isCardVisible({ ...all, ...filter }, card)).toBe(false);
});

test.each<Partial<GalleryFilter>>([{}, { search: ' LAPSED  reser' }, { group: 'reserved', product: 'cyber-vision' }])(
  'shows the card for the filter %o',
  (filter) => {
    expect(isCardVisible({ ...all, ...filter }, card)).toBe(true);
  },
);

test('shows a picture if its language, theme and width match', () => {
  const picture = { language: 'fr', theme: 'dark', width: '390' };
  expect(isPictureVisible({ ...all, language: 'fr', width: '390' }, picture)).toBe(true);
  expect(isPictureVisible({ ...all, language: 'fr', width: '1280' }, picture)).toBe(false);
});
