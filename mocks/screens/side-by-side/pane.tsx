import RefreshIcon from '@mui/icons-material/Refresh';
import { type RefObject, useEffect, useId, useState } from 'react';
import { useLabPageTexts } from '#mocks/screens/lab-page/texts.ts';
import { fill } from '#mocks/screens/locales/small-catalogue.ts';
import { hrefOf } from '#src/served-at.ts';
import { readFramePath, reload } from './frame-window.ts';

interface PaneProps {
  readonly id: string;
  readonly name: string;
  readonly kind: 'product' | 'portal';
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Initial address of the frame. */
  readonly start: string;
  /** Whether the pane is a tab panel, on screens that show one pane at a time. */
  readonly isTabPanel: boolean;
  /** Called after each page load in the frame. */
  readonly onLoad?: (frame: HTMLIFrameElement) => void;
}

/** A named frame with its current address. */
export function Pane({ id, name, kind, frame, start, isTabPanel, onLoad }: PaneProps) {
  const { split: texts } = useLabPageTexts();
  const path = useFramePath(frame);
  const heading = useId();
  return (
    <section
      className="split-pane"
      id={id}
      data-kind={kind}
      aria-labelledby={heading}
      role={isTabPanel ? 'tabpanel' : undefined}
    >
      <header>
        <h2 id={heading}>{name}</h2>
        <output className="code" translate="no" aria-live="off" aria-label={fill(texts.addressOf, name)}>
          {path}
        </output>
        <button
          type="button"
          className="lab-page-button"
          aria-label={fill(texts.reloadOf, name)}
          onClick={() => reload(frame.current)}
        >
          <RefreshIcon fontSize="small" />
          <span>{texts.reload}</span>
        </button>
      </header>
      <iframe ref={frame} title={name} src={hrefOf(start)} onLoad={({ currentTarget }) => onLoad?.(currentTarget)} />
    </section>
  );
}

/** Polling interval, in ms: a navigation inside a single-page app fires no event outside the frame. */
const interval = 400;

/** Returns the path and query of a frame and follows its navigation. */
function useFramePath(frame: RefObject<HTMLIFrameElement | null>): string {
  const [path, setPath] = useState('');
  useEffect(() => {
    const updatePath = () => setPath(readFramePath(frame.current));
    const timer = setInterval(updatePath, interval);
    return () => clearInterval(timer);
  }, [frame]);
  return path;
}
