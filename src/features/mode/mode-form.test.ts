import { describe, expect, test } from 'vitest';
import { modeSetting } from '#src/contract/mode.ts';
import { toForm, toPostPaidSetting, validateCustomerField } from './mode-form.ts';

const empty = toForm({ mode: 'pre-paid' });

describe('a field about the customer', () => {
  test('is refused when it is longer than the bill has room for', () => {
    expect(validateCustomerField('x'.repeat(251))).toBe('tooLong');
  });

  test.each(['', '   ', 'x', 'x'.repeat(250), ` ${'x'.repeat(250)} `])('is accepted: %j', (text) => {
    expect(validateCustomerField(text)).toBeUndefined();
  });
});

test('white space alone is nothing, and left out', () => {
  const setting = toPostPaidSetting({ ...empty, id: '  ', name: ' Acme\t', postalCode: '\n' });
  expect(setting).toEqual({ mode: 'post-paid', customer: { name: 'Acme' } });
  expect(modeSetting.safeParse(setting).success).toBe(true);
});

test('no field has to be filled', () => {
  expect(toPostPaidSetting(empty)).toEqual({ mode: 'post-paid', customer: {} });
});

test('a setting shown and activated unchanged is the same setting', () => {
  const setting = {
    mode: 'post-paid',
    customer: {
      id: '4711',
      name: 'Acme',
      street: '1 Main Street',
      city: 'Lyon',
      state: 'Auvergne-Rhône-Alpes',
      country: 'France',
      postalCode: '69001',
    },
  } as const;
  expect(toForm(setting).isUtility).toBe(true);
  expect(toPostPaidSetting(toForm(setting))).toEqual(setting);
});

test('pre-paid starts with the switch off and nothing entered', () => {
  expect(empty.isUtility).toBe(false);
  expect(toPostPaidSetting(empty)).toEqual({ mode: 'post-paid', customer: {} });
});
