import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { LoadTask } from './administrator.ts';

/** Reads the transport setting, changes it, and saves it with its ETag. */
const putTransport: LoadTask = async (administrator) => {
  const current = await administrator.browser.request('getTransport');
  if (!current) return;
  await administrator.pause();
  const body = current.body.kind === 'direct' ? proxy : direct;
  await administrator.put('putTransport', body, current.etag);
};

const direct = { kind: 'direct' } as const;
const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;

const putSubscription: LoadTask = async (administrator) => {
  const current = await administrator.browser.request('getSubscription');
  if (!current) return;
  await administrator.pause();
  const tier = current.body.tier === 'advantage' ? 'essentials' : 'advantage';
  await administrator.put('putSubscription', { tier }, current.etag);
};

const putMode: LoadTask = async (administrator) => {
  const current = await administrator.browser.request('getMode');
  if (!current) return;
  await administrator.pause();
  await administrator.put('putMode', { mode: 'pre-paid' }, current.etag);
};

const testConnection: LoadTask = (administrator) => administrator.execute('testConnection', { transport: proxy });

/** Opens the system statistics and downloads the diagnostic file. */
const readSystem: LoadTask = async ({ browser }) => {
  await browser.request('getSystem');
  await browser.request('getDiagnostic');
};

/** Tasks in the product that are possible in every state. */
export const settingsTasks: readonly LoadTask[] = [putTransport, putSubscription, testConnection, putMode, readSystem];

/** The number of rows that the portal shows at first. */
const limit = 50;

/** The queries of the portal's tabs. */
export const portalTasks: readonly LoadTask[] = [
  ({ browser }) => browser.control('cssm.account'),
  ({ browser, name }) => browser.control('cssm.instances', { search: name.slice(-2), limit }),
  ({ browser }) => browser.control('cssm.events', { limit }),
  ({ browser }) => browser.control('cssm.license', { tag: catalogue.essentials.tag }),
  ({ browser }) => browser.control('cssm.alerts'),
];
