import { expect, test } from 'vitest';
import { directAddress, isResolvable, isStorableAddress, isStorableHost, readPortalAddress } from './portal-address.ts';

test.each([
  'https://ssm.example.com',
  'https://ssm.example.com/',
  'https://ssm.example.com/SmartTransport/more',
  'https://ssm.example.com/smart-transport',
  'https://SmartTransport/',
  'https://ssm.example.com/?path=/SmartTransport',
  directAddress,
])('does not recognise %s as a gateway', (address) => {
  expect(readPortalAddress(address).isGatewayPath).toBe(false);
});

test.each([
  'https://ssm.example.com/SmartTransport',
  'http://ssm.example.com:8080/smarttransport/',
  'https://ssm.example.com/Transportgateway/services/DeviceRequestHandler',
  'https://10.0.0.7/transportGateway/Services/deviceRequestHandler/',
])('recognises %s as a gateway', (address) => {
  expect(readPortalAddress(address).isGatewayPath).toBe(true);
});

test('splits an address into its parts', () => {
  expect(readPortalAddress('HTTPS://Ssm.example.com:8443/SmartTransport')).toEqual({
    secure: true,
    host: 'ssm.example.com',
    hostAndPort: 'Ssm.example.com:8443',
    isGatewayPath: true,
  });
  expect(readPortalAddress('http://[::1]:80/SmartTransport')).toMatchObject({ host: '::1', hostAndPort: '[::1]:80' });
  expect(readPortalAddress('http://[2001:DB8::1]')).toMatchObject({ secure: false, host: '2001:db8::1' });
  expect(readPortalAddress(directAddress)).toMatchObject({ secure: true, host: 'tools.cisco.com' });
});

test.each(['nowhere.invalid', 'proxy.INVALID.', 'invalid'])('never resolves the host %s', (host) => {
  expect(isResolvable(host)).toBe(false);
});

test.each(['invalid.example.com', 'notinvalid', '192.0.2.1'])('resolves the host %s', (host) => {
  expect(isResolvable(host)).toBe(true);
});

test.each([
  'https://ssm.example.com/SmartTransport',
  'http://ssm.example.com:8080',
  'https://[2001:db8::1]:8443/SmartTransport',
  'https://nowhere.invalid/SmartTransport',
  'https://10.0.0.7/',
])('stores the address %s', (address) => {
  expect(isStorableAddress(address)).toBe(true);
});

test.each([
  'https://https://ssm.example.com/',
  'https://http/ssm.example.com',
  'https://ssm.example.com/https://ssm.example.com/SmartTransport',
  'https://ssm.example.com:0/',
  'https://ssm.example.com:65536/',
  'https://ssm..example.com/',
  'https://-ssm.example.com/',
  'https://10.0.0.256/',
  'https://[2001:db8::1::2]/',
  'https://admin@ssm.example.com/',
  'https://ssm.example.com/Smart Transport',
  '<https://ssm.example.com/>',
])('rejects the address %s', (address) => {
  expect(isStorableAddress(address)).toBe(false);
});

test('stores an unresolvable host but rejects an invalid name', () => {
  expect(isStorableHost('proxy.invalid')).toBe(true);
  expect(isStorableHost('proxy example')).toBe(false);
});
