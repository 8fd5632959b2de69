import { type ReactNode, useEffect } from 'react';
import { hrefOf } from '#src/served-at.ts';
import { PreferenceChoices } from './preferences.tsx';
import { useLabPageTexts } from './texts.ts';

interface LabPageProps {
  readonly title: string;
  /** Controls in the bar, before language and theme. */
  readonly tools?: ReactNode;
  /** Links to other addresses of the app or the simulator, in the bar. */
  readonly links: readonly (readonly [address: string, name: string])[];
  readonly children: ReactNode;
}

/** Frame of the Lab's standalone pages, with a violet title bar. */
export function LabPage({ title, tools, links, children }: LabPageProps) {
  const texts = useLabPageTexts();
  useEffect(() => {
    document.title = `${title} – ${texts.lab}`;
  }, [title, texts]);
  return (
    <div className="lab-page">
      <header className="lab-page-bar">
        <a className="skip-link" href="#content">
          {texts.skip}
        </a>
        <div className="lab-page-name">
          <strong className="lab-page-badge">{texts.lab}</strong>
          <h1>{title}</h1>
          <span className="lab-page-note">{texts.simulated}</span>
        </div>
        <nav aria-label={texts.places}>
          {links.map(([address, name]) => (
            <a key={address} href={hrefOf(address)}>
              {name}
            </a>
          ))}
        </nav>
        <div className="lab-page-tools">
          {tools}
          <PreferenceChoices />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
