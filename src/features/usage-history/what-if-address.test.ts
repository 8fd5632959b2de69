import { describe, expect, test } from 'vitest';
import {
  type Assumptions,
  checkAssumptions,
  completeAssumptions,
  readAssumptions,
  withAssumptions,
  withoutAssumptions,
} from './what-if-address.ts';

const today = '2026-01-15';
const terms = [
  { quantity: 14_000, endsOn: '2026-09-08' },
  { quantity: 10, endsOn: '2026-03-01' },
];
const read = (search: string) => readAssumptions(new URLSearchParams(search));
const check = (search: string) => checkAssumptions(read(search), today, terms);

const all: Assumptions = {
  add: '14',
  from: '2026-03-01',
  until: '2026-12-31',
  notRenewed: ['2026-03-01', '2026-09-08'],
};

describe('the address of assumptions', () => {
  test('written assumptions are read as the same, and other parameters stay', () => {
    const search = withAssumptions(new URLSearchParams('days=365&add=3&not-renewed=2020-01-01'), all);
    expect(`${search}`).toBe(
      'days=365&add=14&from=2026-03-01&until=2026-12-31&not-renewed=2026-03-01&not-renewed=2026-09-08',
    );
    expect(readAssumptions(search)).toEqual(all);
  });

  test('another license keeps only the day until which the licenses must last', () => {
    const search = withAssumptions(new URLSearchParams('view=table'), all);
    expect(`${withoutAssumptions(search)}`).toBe('view=table&until=2026-12-31');
  });

  test('an address without parameters adds nothing, and the licenses must last a year', () => {
    expect(check('')).toEqual({ quantity: 0, from: today, until: '2027-01-15', notRenewed: [], problems: {} });
    expect(completeAssumptions(read(''), check(''))).toEqual(read(''));
  });

  test('the defaults are written beside a value, so that the address means the same tomorrow', () => {
    const { add, from, until } = completeAssumptions(read('add=14'), check('add=14'));
    expect({ add, from, until }).toEqual({ add: '14', from: today, until: '2027-01-15' });
  });

  test.each([
    ['14', 14],
    [' 14 ', 14],
    ['', 0],
    ['0', 0],
    ['999999', 999_999],
  ])('the quantity “%s” is valid', (add, quantity) => {
    const checked = checkAssumptions({ ...all, add }, today, terms);
    expect(checked.quantity).toBe(quantity);
    expect(checked.problems).toEqual({});
  });

  test.each(['-1', '1.5', '1,000', '1 000', '1e3', 'abc', '1000000', '٣'])(
    'the quantity “%s” is not valid, and the rest stays',
    (add) => {
      const checked = checkAssumptions({ ...all, add }, today, terms);
      expect(checked).toMatchObject({ quantity: 0, from: '2026-03-01', until: '2026-12-31', problems: { add } });
      expect(checked.notRenewed).toHaveLength(2);
    },
  );

  test.each(['', 'tomorrow', '2026-02-31', '2026-01-14', '2028-01-15', '0002-01-15', '2026-3-1', '2026-03-01T00:00'])(
    'the day “%s” is not valid, and the default is used',
    (day) => {
      const checked = checkAssumptions({ ...all, from: day, until: day }, today, terms);
      expect(checked).toMatchObject({ quantity: 14, from: today, until: '2027-01-15' });
      expect(checked.problems).toEqual({ from: day, until: day });
    },
  );

  test('today and the 729th day from today are valid', () => {
    expect(check('from=2026-01-15&until=2028-01-14').problems).toEqual({});
  });

  test('a day on which no term ends is named, and the terms of the others count', () => {
    const checked = check('not-renewed=2026-03-01&not-renewed=2026-02-31');
    expect(checked.notRenewed).toEqual([{ quantity: 10, endsOn: '2026-03-01' }]);
    expect(checked.problems).toEqual({ notRenewed: ['2026-02-31'] });
  });
});
