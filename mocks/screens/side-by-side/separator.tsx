import { type PointerEvent, useRef } from 'react';
import { clamped, shareAfter, shareLimits, usualShare } from './share.ts';

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
  const dragged = useRef(false);
  const drag = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const whole = currentTarget.parentElement?.getBoundingClientRect();
    if (dragged.current && whole) onShare(clamped(((clientX - whole.left) / whole.width) * 100));
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
      onDoubleClick={() => onShare(usualShare)}
      // While it is held the events come here, also when the pointer is over a frame.
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
      }}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        dragged.current = false;
      }}
    />
  );
}
