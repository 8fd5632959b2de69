import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import { StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Simulator } from '#mocks/simulator.ts';
import { CopyLink } from './copy-link.tsx';
import { LabContext } from './lab-context.ts';
import { Sections } from './sections.tsx';
import { useLabTexts } from './texts.ts';
import { labTheme } from './theme.ts';
import './lab.css';

export interface LabProps {
  readonly simulator: Simulator;
  readonly onClose: () => void;
  /** Takes the focus when it appears: asked for by a person, not when the page was loaded anew. */
  readonly takesFocus: boolean;
  /** Leaves the page for an address of the app. */
  readonly go?: (address: string) => void;
}

/** The page's theme is followed, never set: the document's `data-theme` is the app's. The type leaves this option out. */
const leavesDocument: object = { colorSchemeNode: null };

const leaveFor = (address: string) => window.location.assign(address);

/**
 * The Lab: what a reviewer or tester sets before and while looking at the page (screens.md §5). A dialog beside the page
 * that is not modal, so that the page can be watched while time passes; the page makes room for it where there is room.
 */
export function Lab({ simulator, onClose, takesFocus, go = leaveFor }: LabProps) {
  const { say } = useLabTexts();
  const [queryClient] = useState(createLabQueryClient);
  useEffect(() => simulator.subscribe(() => void askAgain(queryClient)), [simulator, queryClient]);
  useEffect(makeRoom, []);
  useEffect(() => {
    if (takesFocus) focusLab();
  }, [takesFocus]);
  const context = useMemo(() => ({ simulator, go }), [simulator, go]);
  return (
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={labTheme} storageManager={null} {...leavesDocument}>
        <QueryClientProvider client={queryClient}>
          <LabContext value={context}>
            <div
              role="dialog"
              aria-label={say('title')}
              className="lab"
              id="lab"
              tabIndex={-1}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && !event.defaultPrevented) onClose();
              }}
            >
              <div className="lab-header">
                <h2 className="lab-title">{say('title')}</h2>
                <Button variant="text" startIcon={<CloseIcon />} onClick={onClose} aria-keyshortcuts="Escape">
                  {say('close')}
                </Button>
              </div>
              <div className="lab-body">
                <CopyLink />
                <Sections />
              </div>
            </div>
          </LabContext>
        </QueryClientProvider>
      </ThemeProvider>
    </StyledEngineProvider>
  );
}

/** The search of scenarios while it is there; otherwise the head of the section that is unfolded, or the first. */
export function focusLab(): void {
  const wanted = ['[data-lab-first]', '[data-lab-head]', '[id$="-head"]'];
  const found = wanted.map((selector) => document.querySelector<HTMLElement>(`#lab ${selector}`)).find(Boolean);
  found?.focus();
}

/** Also what is being asked for the first time: its answer may be from before the change. */
async function askAgain(queryClient: QueryClient): Promise<void> {
  await queryClient.cancelQueries();
  await queryClient.invalidateQueries();
}

function createLabQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } });
}

function makeRoom(): () => void {
  const root = document.documentElement;
  root.dataset.lab = 'open';
  return () => {
    delete root.dataset.lab;
  };
}
