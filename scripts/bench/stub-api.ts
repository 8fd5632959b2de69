import { Hono } from 'hono';
import { exampleNow } from '#scripts/contract/example-summaries.ts';
import { examples } from '#scripts/contract/examples.ts';
import { defaultApiBase, operations } from '#src/contract/operations.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';

/** The product states of the benchmark. */
export type ProductState = 'registered' | 'evaluation';

/** The number of licences in the measured table. */
const defaultRows = 25;
/** The time of the contract's examples. */
const start = Date.parse(exampleNow);

const createUsage = (state: ProductState, rows: number): Usage => {
  const { countedAt, licenses } = examples.getUsage.response[state];
  const templates: readonly LicenseUsage[] = licenses;
  return {
    countedAt,
    licenses: Array.from({ length: rows }, (_, index) => templates[index % templates.length])
      .filter((license) => license !== undefined)
      .map((license, index) => ({
        ...license,
        tag: `${license.tag}-${index}`,
        name: `Cisco Cyber Vision Advantage ${index}`,
        description: 'Cisco Cyber Vision Advantage Smart license.',
      })),
  };
};

/**
 * Creates a backend without delay: fixed responses with so many licences, valid by the contract, at the time of its
 * examples.
 */
export const stubApi = (state: ProductState, rows: number = defaultRows): Hono => {
  const api = new Hono();
  // The clock advances: a constant one would jump back with every response.
  const startedAt = Date.now();
  const addRoute = (path: string, body: object) =>
    api.get(`${defaultApiBase}${path}`, (context) =>
      context.json(body, 200, {
        'Cache-Control': 'no-store',
        Date: new Date(start + Date.now() - startedAt).toUTCString(),
      }),
    );
  addRoute(operations.getSession.path, examples.getSession.response[state]);
  addRoute(operations.getProduct.path, examples.getProduct.response[state]);
  addRoute(operations.getSystem.path, examples.getSystem.response[state]);
  addRoute(operations.getSummary.path, examples.getSummary.response[state]);
  addRoute(operations.getUsage.path, createUsage(state, rows));
  addRoute(operations.getActivity.path, examples.getActivity.response.registered);
  addRoute(operations.getTransport.path, examples.getTransport.response[state]);
  addRoute(operations.getSubscription.path, examples.getSubscription.response[state]);
  return api;
};
