// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useSingleFlight } from './use-single-flight.ts';

test('what is asked for again while it goes on is not begun again; afterwards it is, well ended or not', async () => {
  const ends: { readonly well: () => void; readonly badly: () => void }[] = [];
  const send = vi.fn(
    (_value: string) =>
      new Promise<void>((resolve, reject) => {
        ends.push({ well: resolve, badly: () => reject(new Error('no answer')) });
      }),
  );
  const { result } = renderHook(() => useSingleFlight(send));
  result.current('first');
  result.current('second click');
  expect(send.mock.calls).toEqual([['first']]);

  ends[0]?.badly();
  await vi.waitFor(() => {
    result.current('again');
    expect(send.mock.calls).toEqual([['first'], ['again']]);
  });

  ends[1]?.well();
  await vi.waitFor(() => {
    result.current('once more');
    expect(send).toHaveBeenLastCalledWith('once more');
  });
});
