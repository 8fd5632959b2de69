import { Component, Fragment, lazy, type ReactNode, Suspense } from 'react';
import { resetFailedImports } from './lazy-with-retry.tsx';

// Rarely needed, so loaded while the browser is idle (src/app/lazy-screens.ts).
const SectionError = lazy(async () => ({ default: (await import('./section-error.tsx')).SectionError }));
const DialogError = lazy(async () => ({ default: (await import('./dialog-error.tsx')).DialogError }));

interface SectionBoundaryProps {
  readonly children: ReactNode;
  /** Closes children that lie over the page, such as a menu. Their error then appears in a dialog too. */
  readonly onClose?: () => void;
}

interface SectionBoundaryState {
  readonly hasFailed: boolean;
  /** Number of attempts to render the children again; it is their key. */
  readonly renderCount: number;
}

/** Minimum time between two automatic attempts, in ms: without it, children that always fail would loop. */
const REDRAW_INTERVAL_MS = 10_000;

/**
 * Error boundary for a section of a page: shows an error in its place while the rest of the page keeps working. A
 * failure because of nodes that other programs removed (foreign-changes.ts) is retried automatically.
 */
export class SectionBoundary extends Component<SectionBoundaryProps, SectionBoundaryState> {
  override readonly state: SectionBoundaryState = { hasFailed: false, renderCount: 0 };
  private redrawnAt = Number.NEGATIVE_INFINITY;

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    const now = performance.now();
    if (!(error instanceof DOMException && error.name === 'NotFoundError') || now < this.redrawnAt + REDRAW_INTERVAL_MS)
      return;
    this.redrawnAt = now;
    this.tryAgain();
  }

  private readonly tryAgain = () => {
    resetFailedImports();
    this.setState(({ renderCount }) => ({ hasFailed: false, renderCount: renderCount + 1 }));
  };

  override render() {
    const { children, onClose } = this.props;
    if (!this.state.hasFailed) return <Fragment key={this.state.renderCount}>{children}</Fragment>;
    return (
      <Suspense>
        {onClose ? <DialogError onRetry={this.tryAgain} onClose={onClose} /> : <SectionError onRetry={this.tryAgain} />}
      </Suspense>
    );
  }
}
