import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sessionQuery } from '#src/api/session.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Preferences } from './preferences.tsx';

/**
 * The panel of the user menu: the user's name and role, and the preferences. It takes the focus when it opens, and closes
 * with Esc, and when the pointer or the focus goes to another part of the page.
 */
export function UserPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('frame');
  const { data: session } = useQuery(sessionQuery);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector('select')?.focus();
  }, []);
  useEffect(() => {
    const eventNames = ['pointerdown', 'focusin', 'keydown'] as const;
    const handleEvent = (event: Event) => {
      const { target } = event;
      const menu = panel.current?.parentElement;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        onClose();
        menu?.querySelector('button')?.focus();
      } else if (target instanceof Node && !menu?.contains(target)) onClose();
    };
    for (const eventName of eventNames) document.addEventListener(eventName, handleEvent);
    return () => {
      for (const eventName of eventNames) document.removeEventListener(eventName, handleEvent);
    };
  }, [onClose]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div className="user-panel" role="group" aria-label={t('userMenu')} ref={panel}>
      {session ? (
        <p>
          <span className="user-name" translate="no">
            {session.userName}
          </span>
          <span className="muted">{t(`roles.${session.role}`)}</span>
        </p>
      ) : null}
      <Preferences />
    </div>
  );
}
