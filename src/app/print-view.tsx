import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { PrintRecord } from '#src/features/licenses/print-record.tsx';

/** Heads every page on paper. A root of its own: what is never on the screen is no part of the first one. */
export function mountPrintView(queryClient: QueryClient): void {
  const head = document.createElement('div');
  document.body.prepend(head);
  createRoot(head).render(
    <QueryClientProvider client={queryClient}>
      <PrintRecord />
    </QueryClientProvider>,
  );
}
