import { Component, Fragment, lazy, type ReactNode, Suspense } from 'react';
import { resetFailedImports } from './lazy-with-retry.tsx';

// Seldom wanted, and so fetched while the browser has nothing better to do (src/app/lazy-screens.ts).
const SectionError = lazy(async () => ({ default: (await import('./section-error.tsx')).SectionError }));
const DialogError = lazy(async () => ({ default: (await import('./dialog-error.tsx')).DialogError }));

interface SectionBoundaryProps {
  readonly children: ReactNode;
  /** Of what lies over the page, a menu say: closes it. What says that it failed then lies over the page too. */
  readonly onClose?: () => void;
}

interface SectionBoundaryState {
  readonly hasFailed: boolean;
  /** How often the part was drawn anew. */
  readonly renderCount: number;
}

/** How long after a part was drawn anew by itself it may be so again, in ms: what fails at once would do so without end. */
const REDRAW_INTERVAL_MS = 10_000;

/**
 * A part of a page that may fail alone: it says so in its place, and the rest of the page goes on. What failed because
 * others had taken nodes out of the document (foreign-changes.ts) is drawn anew by itself.
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
