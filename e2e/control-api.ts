import type { APIRequestContext } from '@playwright/test';
import { addressOfPage } from './base-path.ts';

/**
 * Where a spec finds the simulator's control API: in the page of the demo build, behind the HTTP port of `npm run serve --
 * --door`, or nowhere, as with a real product.
 */
export type ControlApiLocation = 'page' | 'http' | 'none';

const knownLocations = new Map<string, ControlApiLocation>();

/** Returns where the control API of the server at this address is. Each address is examined once per worker. */
export async function locateControlApi(request: APIRequestContext, address: string): Promise<ControlApiLocation> {
  const location = knownLocations.get(address) ?? (await examine(request, address));
  knownLocations.set(address, location);
  return location;
}

async function examine(request: APIRequestContext, address: string): Promise<ControlApiLocation> {
  // A product answers unknown addresses with its page, so the kind of content decides.
  const hasFile = async (path: string, kind: RegExp) => {
    const response = await request.get(addressOfPage(address) + path);
    return response.ok() && kind.test(response.headers()['content-type'] ?? '');
  };
  if (await hasFile('/simulator/scenarios', /json/)) return 'http';
  // The worker script is in the demo build only.
  return (await hasFile('/mockServiceWorker.js', /javascript/)) ? 'page' : 'none';
}
