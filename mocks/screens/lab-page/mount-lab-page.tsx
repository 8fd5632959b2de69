import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Simulator } from '#mocks/control/client.ts';
import { LabProviders } from '#mocks/screens/lab/lab-providers.tsx';
import { initI18n } from '#src/i18n/i18n.ts';
import { prepareAnnouncements } from '#src/ui/announcer.ts';
import { repairDocument } from '#src/ui/document-repair.ts';
import { guardDrops } from '#src/ui/drop-guard.ts';
import './lab-page.css';

/** Renders a standalone page of the Lab into `root`, in the language and theme of the document. */
export async function mountLabPage(root: HTMLElement, simulator: Simulator, page: ReactNode): Promise<void> {
  guardDrops();
  await initI18n();
  document.querySelector('#shell')?.remove();
  void repairDocument(document.body);
  createRoot(root).render(
    <StrictMode>
      <LabProviders simulator={simulator} page="lab">
        {page}
      </LabProviders>
    </StrictMode>,
  );
  prepareAnnouncements();
}
