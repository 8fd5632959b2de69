import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { PrintRecord } from '#src/features/licenses/print-record.tsx';

/** Mounts the printed page heading in a separate React root, because the screen never shows it. */
export function mountPrintView(queryClient: QueryClient): void {
  const head = document.createElement('div');
  document.body.prepend(head);
  createRoot(head).render(
    <QueryClientProvider client={queryClient}>
      <PrintRecord />
    </QueryClientProvider>,
  );
}
