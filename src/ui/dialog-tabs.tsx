import { type KeyboardEvent, useRef } from 'react';
import './dialog-tabs.css';
import { useClearDrafts } from './drafts.ts';

/** A tab of a dialog. */
export interface DialogTab {
  readonly id: string;
  readonly label: string;
  /** The reason why the tab is disabled. Omit for an enabled tab. */
  readonly refusal?: string | undefined;
}

/** The tabs of a dialog and the selected one. */
export interface TabChoice {
  /** The accessible name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly DialogTab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

interface DialogTabsProps {
  readonly choice: TabChoice;
  /** The id of the tab panel. The ids of the tabs begin with it. */
  readonly panelId: string;
}

/** Returns the id of a tab, which labels the panel. */
export const tabId = (panelId: string, tab: string) => `${panelId}-${tab}`;

/** The tabs of a dialog. Arrow keys move the focus; Enter selects, because a tab may be another address. */
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
