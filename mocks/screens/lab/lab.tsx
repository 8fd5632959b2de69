import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import type { Simulator } from '#mocks/control/client.ts';
import { CopyLink } from './copy-link.tsx';
import { LabProviders } from './lab-providers.tsx';
import { Sections } from './sections.tsx';
import { useLabTexts } from './use-lab-texts.ts';
import './lab.css';

export interface LabProps {
  readonly simulator: Simulator;
  readonly onClose: () => void;
  /** Takes the focus when it appears: asked for by a person, not when the page was loaded anew. */
  readonly takesFocus: boolean;
  /** Leaves the page for an address of the app. */
  readonly go?: (address: string) => void;
}

/**
 * The Lab: what a reviewer or tester sets before and while looking at the page (screens.md §5). A dialog beside the page
 * that is not modal, so that the page can be watched while time passes; the page makes room for it where there is room.
 */
export function Lab({ simulator, go, onClose, takesFocus }: LabProps) {
  return (
    <LabProviders simulator={simulator} page="of-the-app" {...(go && { go })}>
      <Drawer onClose={onClose} takesFocus={takesFocus} />
    </LabProviders>
  );
}

function Drawer({ onClose, takesFocus }: Pick<LabProps, 'onClose' | 'takesFocus'>) {
  const { t } = useLabTexts();
  useEffect(makeRoom, []);
  useEffect(() => {
    if (takesFocus) focusLab();
  }, [takesFocus]);
  return (
    <div
      role="dialog"
      aria-label={t('title')}
      className="lab"
      id="lab"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="lab-header">
        <h2 className="lab-title">{t('title')}</h2>
        <Button variant="text" startIcon={<CloseIcon />} onClick={onClose} aria-keyshortcuts="Escape">
          {t('close')}
        </Button>
      </div>
      <div className="lab-body">
        <CopyLink />
        <Sections />
      </div>
    </div>
  );
}

/** The search of scenarios while it is there; otherwise the head of the section that is unfolded, or the first. */
export function focusLab(): void {
  const selectors = ['[data-lab-first]', '[data-lab-head]', '[id$="-head"]'];
  const target = selectors.map((selector) => document.querySelector<HTMLElement>(`#lab ${selector}`)).find(Boolean);
  target?.focus();
}

function makeRoom(): () => void {
  const root = document.documentElement;
  root.dataset.lab = 'open';
  return () => {
    delete root.dataset.lab;
  };
}
