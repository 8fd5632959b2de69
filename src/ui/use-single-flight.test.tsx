// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useSingleFlight } from './use-single-flight.ts';

test('ignores calls while one runs and accepts them after it has succeeded or failed', async () => {
  const pending: { readonly succeed: () => void; readonly fail: () => void }[] = [];
  const send = vi.fn(
    (_value: string) =>
      new Promise<void>((resolve, reject) => {
        pending.push({ succeed: resolve, fail: () => reject(new Error('no response')) });
      }),
  );
  const { result } = renderHook(() => useSingleFlight(send));
  result.current('first');
  result.current('second click');
  expect(send.mock.calls).toEqual([['first']]);

  pending[0]?.fail();
  await waitFor(() => {
    result.current('again');
    expect(send.mock.calls).toEqual([['first'], ['again']]);
  });

  pending[1]?.succeed();
  await waitFor(() => {
    result.current('once more');
    expect(send).toHaveBeenLastCalledWith('once more');
  });
});
