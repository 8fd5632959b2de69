import { expect, test } from 'vitest';
import { paths } from './paths.ts';

test('paths keep the addresses that are bookmarked and named in documents', () => {
  expect({
    home: paths.home(),
    licenses: paths.licenses(),
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
    register: '/licenses/register',
    deregister: '/licenses/deregister',
    transport: '/licenses/transport',
    subscription: '/licenses/subscription',
    renewAuthorization: '/licenses/renew/authorization',
    renewRegistration: '/licenses/renew/registration',
    system: '/system',
  });
});
