import { describe, expect, test } from 'vitest';
import { modeSetting } from '#src/contract/mode.ts';
import { customerFault, formOf, postPaidOf } from './mode-form.ts';

const empty = formOf({ mode: 'pre-paid' });

describe('a field about the customer', () => {
  test('is refused when it is longer than the bill has room for', () => {
    expect(customerFault('x'.repeat(251))).toBe('tooLong');
  });

  test.each(['', '   ', 'x', 'x'.repeat(250), ` ${'x'.repeat(250)} `])('is accepted: %j', (text) => {
    expect(customerFault(text)).toBeUndefined();
  });
});

test('white space alone is nothing, and left out', () => {
  const setting = postPaidOf({ ...empty, id: '  ', name: ' Acme\t', postalCode: '\n' });
  expect(setting).toEqual({ mode: 'post-paid', customer: { name: 'Acme' } });
  expect(modeSetting.safeParse(setting).success).toBe(true);
});

test('no field has to be filled', () => {
  expect(postPaidOf(empty)).toEqual({ mode: 'post-paid', customer: {} });
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
  expect(formOf(setting).isUtility).toBe(true);
  expect(postPaidOf(formOf(setting))).toEqual(setting);
});

test('pre-paid starts with the switch off and nothing entered', () => {
  expect(empty.isUtility).toBe(false);
  expect(postPaidOf(empty)).toEqual({ mode: 'post-paid', customer: {} });
});
