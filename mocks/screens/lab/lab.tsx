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
  /** Whether the Lab takes the focus on mount: when a user opened it, not after a reload. */
  readonly takesFocus: boolean;
  /** Opens an address of the app by a full navigation. */
  readonly go?: (address: string) => void;
}

/**
 * The Lab: controls with which reviewers and testers set up the simulation (screens.md §5). It is a non-modal dialog,
 * so that the page stays visible while time advances; wide pages shrink beside it.
 */
export function Lab({ simulator, go, onClose, takesFocus }: LabProps) {
  return (
    <LabProviders simulator={simulator} page="app" {...(go && { go })}>
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

/** Focuses the scenario search if it is displayed, otherwise the header of the expanded or the first section. */
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
