import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { Administrator } from './administrator.ts';
import type { Errand } from './errands.ts';

/** Opens a settings dialog, and puts back what is there with the tag it had. */
const putTransport: Errand = async (person) => {
  const read = await person.browser.ask('getTransport');
  if (!read) return;
  await person.think();
  const body = read.body.kind === 'direct' ? proxy : direct;
  await person.put('putTransport', body, read.etag);
};

const direct = { kind: 'direct' } as const;
const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;

const putSubscription: Errand = async (person) => {
  const read = await person.browser.ask('getSubscription');
  if (!read) return;
  await person.think();
  const tier = read.body.tier === 'advantage' ? 'essentials' : 'advantage';
  await person.put('putSubscription', { tier }, read.etag);
};

const putMode: Errand = async (person) => {
  const read = await person.browser.ask('getMode');
  if (!read) return;
  await person.think();
  await person.put('putMode', { mode: 'pre-paid' }, read.etag);
};

const testConnection: Errand = (person) => person.act('testConnection', { transport: proxy });

/** System Statistics, and the bundle for support. */
const readSystem: Errand = async ({ browser }) => {
  await browser.ask('getSystem');
  await browser.ask('getDiagnostic');
};

/** What can be done to the product in whatever state it is. */
export const settingsErrands: readonly Errand[] = [putTransport, putSubscription, testConnection, putMode, readSystem];

/** As many rows as the portal shows at first. */
const limit = 50;

/** What the portal's tabs ask for. */
export const portalErrands: readonly Errand[] = [
  ({ browser }) => browser.door('cssm.account'),
  ({ browser, name }: Administrator) => browser.door('cssm.instances', { search: name.slice(-2), limit }),
  ({ browser }) => browser.door('cssm.events', { limit }),
  ({ browser }) => browser.door('cssm.license', { tag: catalogue.essentials.tag }),
  ({ browser }) => browser.door('cssm.alerts'),
];
