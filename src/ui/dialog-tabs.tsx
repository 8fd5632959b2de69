import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import './dialog-tabs.css';

/** One of a dialog's tabs. */
export interface DialogTab {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be chosen now; absent when it can. */
  readonly refusal?: string | undefined;
}

interface DialogTabsProps {
  /** The accessible name of the list of tabs. */
  readonly label: string;
  /** Begins the ids of the tabs, by which a panel is named. */
  readonly id: string;
  readonly tabs: readonly DialogTab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const tabId = (id: string, tab: string) => `${id}-tab-${tab}`;

/** The tabs of a dialog: the arrow keys go from one to the next, Enter chooses, since a tab may be another address. */
export function DialogTabs({ label, id, tabs, chosen, onChoose }: DialogTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]') ?? [])];
    const present = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || present === -1) return;
    event.preventDefault();
    buttons[(present + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="dialog-tabs" ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(id, tab.id)}
          className="dialog-tab"
          aria-selected={tab.id === chosen}
          aria-disabled={tab.refusal !== undefined}
          title={tab.refusal}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => {
            if (tab.id !== chosen && tab.refusal === undefined) onChoose(tab.id);
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

interface DialogTabPanelProps {
  /** That of the tabs. */
  readonly id: string;
  readonly chosen: string;
  readonly children: ReactNode;
}

/** What the chosen tab shows, named by it. */
export function DialogTabPanel({ id, chosen, children }: DialogTabPanelProps) {
  return (
    <div role="tabpanel" aria-labelledby={tabId(id, chosen)} className="dialog-tab-panel">
      {children}
    </div>
  );
}
