import { type KeyboardEvent, useRef } from 'react';
import './dialog-tabs.css';
import { useForgetting } from './tab-drafts.ts';

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
