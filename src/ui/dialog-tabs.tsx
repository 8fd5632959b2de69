import { type KeyboardEvent, useRef } from 'react';
import './dialog-tabs.css';
import { useClearDrafts } from './drafts.ts';

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
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

interface DialogTabsProps {
  readonly choice: TabChoice;
  /** The id of the panel that shows what is chosen; those of the tabs begin with it. */
  readonly panelId: string;
}

/** The id of a panel's tab, by which the panel is named. */
export const tabId = (panelId: string, tab: string) => `${panelId}-${tab}`;

/** The tabs of a dialog: the arrow keys go from one to the next, Enter chooses, since a tab may be another address. */
export function DialogTabs({ choice: { label, tabs, selected, onSelect }, panelId }: DialogTabsProps) {
  useClearDrafts();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]') ?? [])];
    const focusedIndex = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || focusedIndex === -1) return;
    event.preventDefault();
    buttons[(focusedIndex + step + buttons.length) % buttons.length]?.focus();
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
          aria-selected={id === selected}
          aria-controls={id === selected ? panelId : undefined}
          aria-disabled={refusal !== undefined}
          title={refusal}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => {
            if (id !== selected && refusal === undefined) onSelect(id);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
