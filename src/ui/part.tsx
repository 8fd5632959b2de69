import { Component, lazy, type ReactNode, Suspense } from 'react';
import { forgetFailures } from './lazily.tsx';

// Seldom wanted, and so fetched while the browser has nothing better to do (src/app/lazy-screens.ts).
const BrokenPart = lazy(async () => ({ default: (await import('./broken-part.tsx')).BrokenPart }));
const BrokenDialog = lazy(async () => ({ default: (await import('./broken-dialog.tsx')).BrokenDialog }));

interface PartProps {
  readonly children: ReactNode;
  /** Of what lies over the page, a menu say: closes it. What says that it failed then lies over the page too. */
  readonly onClose?: () => void;
}

/** A part of a page that may fail alone: it says so in its place, and the rest of the page goes on. */
export class Part extends Component<PartProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  private readonly tryAgain = () => {
    forgetFailures();
    this.setState({ hasFailed: false });
  };

  override render() {
    const { children, onClose } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <Suspense>
        {onClose ? <BrokenDialog onAgain={this.tryAgain} onClose={onClose} /> : <BrokenPart onAgain={this.tryAgain} />}
      </Suspense>
    );
  }
}
