import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AddressText } from './address-text.tsx';

test('an address can break after each slash, and its text stays the same', () => {
  const address = 'https://tools.cisco.com/its/its/DDCEService';
  const { container } = render(<AddressText address={address} />);
  expect(container.textContent).toBe(address);
  expect(container.innerHTML).toBe('https://<wbr>tools.cisco.com/<wbr>its/<wbr>its/<wbr>DDCEService<wbr>');
});
