import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import './dialog-tabs.css';

/** One of a dialog's tabs. */
export interface DialogTab {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be chosen now; absent when it can. */
  readonly refusal?: string | undefined;
}

/** The tabs of a dialog, and which one it shows. */
export interface TabChoice {
  /** The accessible name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly DialogTab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

interface DialogTabsProps {
  readonly choice: TabChoice;
  /** The id of the panel that shows what is chosen; those of the tabs begin with it. */
  readonly panelId: string;
}

/** The id of a panel's tab, by which the panel is named. */
export const tabId = (panelId: string, tab: string) => `${panelId}-${tab}`;

const drafts = new Map<string, unknown>();
let shown = 0;

/**
 * Keeps what is entered under a tab while another of the dialog is looked at: in memory only, and gone when the dialog
 * closes, under whichever tab that is.
 */
export function keepDraft<Draft>(tab: string, draft: Draft): void {
  drafts.set(tab, draft);
}

/** What was entered under a tab before another was looked at. */
export function keptDraft<Draft>(tab: string): Draft | undefined {
  return drafts.get(tab) as Draft | undefined;
}

/** Where a tab is a dialog at another address, that one comes as this one goes: nothing is closed by that. */
function useForgetting(): void {
  useLayoutEffect(() => {
    shown += 1;
    return () => {
      shown -= 1;
      queueMicrotask(() => {
        if (shown === 0) drafts.clear();
      });
    };
  }, []);
}

/** The tabs of a dialog: the arrow keys go from one to the next, Enter chooses, since a tab may be another address. */
export function DialogTabs({ choice: { label, tabs, chosen, onChoose }, panelId }: DialogTabsProps) {
  useForgetting();
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
      {tabs.map(({ id, label: name, refusal }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(panelId, id)}
          className="dialog-tab"
          aria-selected={id === chosen}
          aria-controls={id === chosen ? panelId : undefined}
          aria-disabled={refusal !== undefined}
          title={refusal}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => {
            if (id !== chosen && refusal === undefined) onChoose(id);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
