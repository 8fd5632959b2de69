import { Component, Fragment, lazy, type ReactNode, Suspense } from 'react';
import { forgetFailures } from './lazily.tsx';

// Seldom wanted, and so fetched while the browser has nothing better to do (src/app/lazy-screens.ts).
const BrokenPart = lazy(async () => ({ default: (await import('./broken-part.tsx')).BrokenPart }));
const BrokenDialog = lazy(async () => ({ default: (await import('./broken-dialog.tsx')).BrokenDialog }));

interface PartProps {
  readonly children: ReactNode;
  /** Of what lies over the page, a menu say: closes it. What says that it failed then lies over the page too. */
  readonly onClose?: () => void;
}

interface PartState {
  readonly hasFailed: boolean;
  /** How often the part was drawn anew. */
  readonly drawing: number;
}

/** How long after a part was drawn anew by itself it may be so again, in ms: what fails at once would do so without end. */
const pause = 10_000;

/**
 * A part of a page that may fail alone: it says so in its place, and the rest of the page goes on. What failed because
 * others had taken nodes out of the document (foreign-changes.ts) is drawn anew by itself.
 */
export class Part extends Component<PartProps, PartState> {
  override readonly state: PartState = { hasFailed: false, drawing: 0 };
  private drawnAnewAt = Number.NEGATIVE_INFINITY;

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    const now = performance.now();
    if (!(error instanceof DOMException && error.name === 'NotFoundError') || now < this.drawnAnewAt + pause) return;
    this.drawnAnewAt = now;
    this.tryAgain();
  }

  private readonly tryAgain = () => {
    forgetFailures();
    this.setState(({ drawing }) => ({ hasFailed: false, drawing: drawing + 1 }));
  };

  override render() {
    const { children, onClose } = this.props;
    if (!this.state.hasFailed) return <Fragment key={this.state.drawing}>{children}</Fragment>;
    return (
      <Suspense>
        {onClose ? <BrokenDialog onAgain={this.tryAgain} onClose={onClose} /> : <BrokenPart onAgain={this.tryAgain} />}
      </Suspense>
    );
  }
}
