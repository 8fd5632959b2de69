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

/** Each acknowledgement that was sent, to be answered. */
let sent: ((answer: Response) => void)[];
let summary: Summary;

function answerTo(address: string): unknown {
  if (address.endsWith('/session')) return session;
  if (address.endsWith('/product')) return product;
  return summary;
}

/** Stands only as long as there is something to say, as the page's notice does. */
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
      ? new Promise((answer) => sent.push(answer))
      : Promise.resolve(Response.json(answerTo(address))),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a double click says it once; then the notice goes, and it is told that the code is forgotten', async () => {
  // Without a pause between the clicks, in which the button could be drawn as busy.
  await userEvent.setup({ delay: null }).dblClick(await show());
  expect(sent).toHaveLength(1);

  summary = confirmed;
  sent[0]?.(Response.json({ outcome: 'acknowledged' }));
  await screen.findByText('The confirmation code is marked as entered.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('what failed is shown, and can be tried again', async () => {
  await userEvent.click(await show());
  sent[0]?.(new Response('', { status: 503 }));
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(sent).toHaveLength(2);
});
