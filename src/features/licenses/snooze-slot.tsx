import { type ComponentType, lazy, Suspense } from 'react';
import type { Notice, NoticeStage } from '#src/domain/notice.ts';
import { canBeSnoozed } from '#src/domain/snoozes.ts';
import { loadDeferredNamespaces } from '#src/i18n/i18n.ts';

/** The button is not part of the first screen. If it cannot be loaded, the notice stays. */
const SnoozeButton = lazy<ComponentType<{ readonly stage: NoticeStage }>>(async () => {
  const modules = Promise.all([import('./snooze-button.tsx'), loadDeferredNamespaces()]);
  return { default: await modules.then(([module]) => module.SnoozeButton).catch(() => () => null) };
});

/** The place of the button that snoozes a notice, kept free until the button is loaded. Empty for a notice that has to stay. */
export function SnoozeSlot({ notice }: { readonly notice: Notice }) {
  return notice.stage && canBeSnoozed(notice) ? (
    <Suspense fallback={<span className="snooze-space" />}>
      <SnoozeButton stage={notice.stage} />
    </Suspense>
  ) : null;
}
