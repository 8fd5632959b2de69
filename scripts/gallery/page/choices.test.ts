import { expect, test } from 'vitest';
import { type CardFacts, type Choices, showsCard, showsPicture } from './choices.ts';

const all: Choices = {
  search: '',
  group: '',
  product: '',
  language: '',
  theme: '',
  width: '',
  trouble: false,
  gap: false,
};
const card: CardFacts = {
  text: 'reserved-lapsed the reservation has lapsed. /licenses',
  group: 'reserved',
  product: 'cyber-vision',
  trouble: false,
  gap: false,
};

test.each<Partial<Choices>>([
  { search: 'lapsed evaluation' },
  { group: 'trouble' },
  { product: 'secure-workload' },
  { trouble: true },
  { gap: true },
])('%o leaves the card out', (choice) => {
  expect(showsCard({ ...all, ...choice }, card)).toBe(false);
});

test.each<Partial<Choices>>([{}, { search: ' LAPSED  reser' }, { group: 'reserved', product: 'cyber-vision' }])(
  '%o shows the card',
  (choice) => {
    expect(showsCard({ ...all, ...choice }, card)).toBe(true);
  },
);

test('a picture is shown when its language, theme and width are', () => {
  const picture = { language: 'fr', theme: 'dark', width: '390' };
  expect(showsPicture({ ...all, language: 'fr', width: '390' }, picture)).toBe(true);
  expect(showsPicture({ ...all, language: 'fr', width: '1280' }, picture)).toBe(false);
});
