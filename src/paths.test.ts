import { expect, test } from 'vitest';
import { licenseUsagePath, paths } from './paths.ts';

test('paths keep the addresses that are bookmarked and named in documents', () => {
  expect({
    home: paths.home(),
    licenses: paths.licenses(),
    usage: paths.usage(),
    timeline: paths.timeline(),
    register: paths.register(),
    deregister: paths.deregister(),
    transport: paths.transport(),
    subscription: paths.subscription(),
    renewAuthorization: paths.renew('authorization'),
    renewRegistration: paths.renew('registration'),
    system: paths.system(),
  }).toEqual({
    home: '/',
    licenses: '/licenses',
    usage: '/licenses/usage',
    timeline: '/licenses/timeline',
    register: '/licenses/register',
    deregister: '/licenses/deregister',
    transport: '/licenses/transport',
    subscription: '/licenses/subscription',
    renewAuthorization: '/licenses/renew/authorization',
    renewRegistration: '/licenses/renew/registration',
    system: '/system',
  });
});

test('the address of a use over time contains the entitlement tag in encoded form', () => {
  expect(licenseUsagePath('regid.2017-12.com.cisco.A,1.0_b/c')).toBe(
    '/licenses/usage/regid.2017-12.com.cisco.A%2C1.0_b%2Fc',
  );
});
