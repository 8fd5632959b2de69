import { describe, expect, test } from 'vitest';
import { askedWorld, withoutAskedWorld } from './address.ts';

const asked = (query: string) => askedWorld(new URL(`http://localhost/licenses${query}`));

describe('an address', () => {
  test('that names no such scenario is an error that lists those there are', () => {
    expect(() => asked('?scenario=paradise')).toThrow(
      'There is no scenario “paradise”. The scenarios are: evaluation, evaluation-ending,',
    );
  });

  test('that names no such role, product or instant is an error', () => {
    expect(() => asked('?role=king')).toThrow('There is no role “king”. The roles are: admin,');
    expect(() => asked('?now=tomorrow')).toThrow('“tomorrow” is not an instant');
    expect(() => asked('?product=router')).toThrow('There is no product “router”. The products are: cyber-vision,');
  });

  test('that asks for nothing leaves the world as it is', () => {
    expect(asked('?lang=fr')).toBeUndefined();
  });

  test('says scenario, moment and role', () => {
    expect(asked('?scenario=registered&now=2026-03-01T00:00Z&role=auditor')).toEqual({
      scenario: 'registered',
      options: { now: '2026-03-01T00:00:00.000Z', role: 'auditor' },
    });
  });

  test('may say a role alone, or a product', () => {
    expect(asked('?role=operator')).toEqual({ options: { role: 'operator' } });
    expect(asked('?product=secure-workload')).toEqual({ options: { product: 'secure-workload' } });
  });

  test('keeps all else when the question is taken out of it', () => {
    const address = new URL('http://localhost/licenses?lang=fr&scenario=registered&now=x#usage');

    expect(withoutAskedWorld(address).href).toBe('http://localhost/licenses?lang=fr#usage');
  });
});
