/** Every address of the app. No address is spelled anywhere else. */
export const paths = {
  home: () => '/',
  licenses: () => '/licenses',
  register: () => '/licenses/register',
  deregister: () => '/licenses/deregister',
  transport: () => '/licenses/transport',
  subscription: () => '/licenses/subscription',
  renew: (kind: 'authorization' | 'registration') => `/licenses/renew/${kind}`,
  system: () => '/system',
} as const;
