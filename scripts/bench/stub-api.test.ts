import { describe, expect, test } from 'vitest';
import type { Operation } from '#src/contract/operation.ts';
import { defaultApiBase, operations } from '#src/contract/operations.ts';
import { stubApi } from './stub-api.ts';

const queries = [
  operations.getSession,
  operations.getProduct,
  operations.getSystem,
  operations.getSummary,
  operations.getUsage,
  operations.getActivity,
  operations.getTransport,
  operations.getSubscription,
] as const satisfies readonly Operation[];

describe.each(['registered', 'evaluation'] as const)('in state %s', (state) => {
  test.each(queries)('GET $path returns a valid response', async ({ path, response }) => {
    const reply = await stubApi(state).request(`http://localhost${defaultApiBase}${path}`);
    expect(response.safeParse(await reply.json()).success).toBe(true);
  });
});
