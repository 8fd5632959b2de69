import { type PointerEvent, useRef } from 'react';
import { clampShare, defaultShare, shareAfter, shareLimits } from './share.ts';

interface SeparatorProps {
  readonly label: string;
  /** The id of the pane whose width it sets. */
  readonly controls: string;
  /** Percent of the width. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/**
 * The line between two panes: dragged, or moved by arrows, Home and End; a double click, or Enter, gives both the same
 * width again.
 */
export function Separator({ label, controls, share, onShare }: SeparatorProps) {
  const isDragging = useRef(false);
  const drag = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const bounds = currentTarget.parentElement?.getBoundingClientRect();
    if (isDragging.current && bounds) onShare(clampShare(((clientX - bounds.left) / bounds.width) * 100));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved.
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
      // While it is held the events come here, also when the pointer is over a frame.
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
