import { type PointerEvent, useRef } from 'react';
import { clampShare, defaultShare, shareAfter, shareLimits } from './share.ts';

interface SeparatorProps {
  readonly label: string;
  /** id of the pane whose width it sets. */
  readonly controls: string;
  /** Width of the first pane, in percent. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/**
 * Separator between two panes, moved by dragging, arrow keys, Home and End; double-click or Enter resets both to the
 * same width.
 */
export function Separator({ label, controls, share, onShare }: SeparatorProps) {
  const isDragging = useRef(false);
  const drag = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const bounds = currentTarget.parentElement?.getBoundingClientRect();
    if (isDragging.current && bounds) onShare(clampShare(((clientX - bounds.left) / bounds.width) * 100));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr element is not interactive.
    <div
      role="separator"
      className="split-separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={share}
      {...shareLimits}
      onKeyDown={(event) => {
        const next = shareAfter(event.key, share);
        if (next === undefined) return;
        event.preventDefault();
        onShare(next);
      }}
      onDoubleClick={() => onShare(defaultShare)}
      // Pointer capture keeps the events here, also when the pointer is over a frame.
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragging.current = true;
      }}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        isDragging.current = false;
      }}
    />
  );
}
