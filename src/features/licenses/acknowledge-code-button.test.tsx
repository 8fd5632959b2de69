// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '#src/api/query-client.ts';
import type { Product } from '#src/contract/product.ts';
import type { Session } from '#src/contract/session.ts';
import type { Summary } from '#src/contract/summary.ts';
import { initI18n } from '#src/i18n/i18n.ts';
import { AcknowledgeCodeButton } from './acknowledge-code-button.tsx';
import { useActionAvailability } from './use-action-availability.ts';

const at = '2026-01-15T09:00:00.000Z';
const session: Session = { userName: 'admin', role: 'admin', signInUrl: '/' };
const product: Product = {
  name: 'Product',
  instanceName: 'center',
  noun: 'center',
  breadcrumb: 'admin-license',
  usageTables: ['licenses'],
  capabilities: {
    tiers: true,
    utilityMode: true,
    specificReservation: true,
    universalReservation: false,
    keepsConfirmationCode: true,
    transport: 'dialog',
    locksWhenEvaluationEnds: true,
    complianceAffectsFeatures: true,
  },
  portalUrl: '/portal',
  directAddress: 'https://direct.example.com/',
};
const confirmed: Summary = {
  registration: { status: 'reserved', kind: 'specific', reservedAt: at, productInstance: 'center' },
  authorization: { status: 'reserved', since: at },
  evaluation: { clock: 'paused', remaining: 1000 },
};
const unconfirmed: Summary = { ...confirmed, unacknowledged: { code: 'confirmation', madeAt: at } };

/** For each sent acknowledgement, a function that responds to it. */
let sent: ((response: Response) => void)[];
let summary: Summary;

function responseBody(address: string): unknown {
  if (address.endsWith('/session')) return session;
  if (address.endsWith('/product')) return product;
  return summary;
}

/** Rendered only while the code is unacknowledged, as the page's notice is. */
function Notice() {
  return useActionAvailability()('view-confirmation-code') === 'hidden' ? null : <AcknowledgeCodeButton />;
}

async function show() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Notice />
    </QueryClientProvider>,
  );
  return screen.findByRole('button', { name: 'Code Has Been Entered' });
}

beforeAll(() => initI18n());
beforeEach(() => {
  sent = [];
  summary = unconfirmed;
  vi.stubGlobal('fetch', (address: string, { method }: RequestInit) =>
    method === 'DELETE'
      ? new Promise((respond) => sent.push(respond))
      : Promise.resolve(Response.json(responseBody(address))),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('acknowledges once for a double click, then removes the notice and announces the result', async () => {
  // Without a delay between the clicks, in which the button could render as busy.
  await userEvent.setup({ delay: null }).dblClick(await show());
  expect(sent).toHaveLength(1);

  summary = confirmed;
  sent[0]?.(Response.json({ outcome: 'acknowledged' }));
  await screen.findByText('The confirmation code is marked as entered.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('shows the error of a failed acknowledgement and retries it', async () => {
  await userEvent.click(await show());
  sent[0]?.(new Response('', { status: 503 }));
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(sent).toHaveLength(2);
});
