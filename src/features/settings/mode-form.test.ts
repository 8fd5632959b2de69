import { describe, expect, test } from 'vitest';
import { modeSetting } from '#src/contract/mode.ts';
import { toForm, toPostPaidSetting, validateCustomerField } from './mode-form.ts';

const empty = toForm({ mode: 'pre-paid' });

describe('validateCustomerField', () => {
  test('rejects a text of more than 250 characters', () => {
    expect(validateCustomerField('x'.repeat(251))).toBe('tooLong');
  });

  test.each(['', '   ', 'x', 'x'.repeat(250), ` ${'x'.repeat(250)} `])('accepts the text %j', (text) => {
    expect(validateCustomerField(text)).toBeUndefined();
  });
});

test('omits fields with only white space from the setting', () => {
  const setting = toPostPaidSetting({ ...empty, id: '  ', name: ' Acme\t', postalCode: '\n' });
  expect(setting).toEqual({ mode: 'post-paid', customer: { name: 'Acme' } });
  expect(modeSetting.safeParse(setting).success).toBe(true);
});

test('accepts a form without any customer data', () => {
  expect(toPostPaidSetting(empty)).toEqual({ mode: 'post-paid', customer: {} });
});

test('returns the same setting for an unchanged form', () => {
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

test('starts with the switch off and empty fields for pre-paid', () => {
  expect(empty.isUtility).toBe(false);
  expect(toPostPaidSetting(empty)).toEqual({ mode: 'post-paid', customer: {} });
});
