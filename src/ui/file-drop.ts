import { type RefObject, useEffect, useRef } from 'react';
import { carries, wouldNavigate } from './drop-guard.ts';
import './file-drop.css';

/** What was dropped: one file, or why there is none to take. */
export type Dropped = { readonly file: File } | { readonly refusal: 'several-files' | 'folder' };

interface FileDrop {
  readonly onDrop: (dropped: Dropped) => void;
  /** No file is taken now, as while a request is under way. */
  readonly isDisabled?: boolean;
}

interface Receiver {
  readonly element: HTMLElement;
  readonly latest: RefObject<FileDrop>;
}

const receivers = new Set<Receiver>();
let marked: HTMLElement | undefined;

/**
 * The part of the page that takes a file for an element: its dialog, with the backdrop of a modal one, or its form where it
 * stands in no dialog.
 */
function zoneOf(element: HTMLElement): HTMLElement {
  const zones = ['.MuiModal-root', '[role="dialog"]', 'form'];
  return zones.map((zone) => element.closest<HTMLElement>(zone)).find(Boolean) ?? element;
}

/** What takes a file at this place of the page. Of two in one zone it is the one under the pointer, or the first. */
function receiverAt({ target }: Event): Receiver | undefined {
  if (!(target instanceof Node)) return undefined;
  const here = [...receivers].filter(({ element }) => zoneOf(element).contains(target));
  const found = here.find(({ element }) => element.contains(target)) ?? here[0];
  return found?.latest.current.isDisabled ? undefined : found;
}

/** Draws the frame round the zone that would take the file, and round no other. */
function mark(zone: HTMLElement | undefined): void {
  const shown = zone?.querySelector<HTMLElement>('[role="dialog"]') ?? zone;
  if (marked === shown) return;
  marked?.removeAttribute('data-file-drop');
  shown?.setAttribute('data-file-drop', 'over');
  marked = shown;
}

function dragOver(event: DragEvent): void {
  if (!wouldNavigate(event)) return;
  event.preventDefault();
  const receiver = carries(event, 'Files') ? receiverAt(event) : undefined;
  if (event.dataTransfer) event.dataTransfer.dropEffect = receiver ? 'copy' : 'none';
  mark(receiver && zoneOf(receiver.element));
}

function dragLeave({ relatedTarget }: DragEvent): void {
  // From one element to the next it is still over the page.
  if (!relatedTarget) mark(undefined);
}

function droppedOf({ files, items }: DataTransfer): Dropped | undefined {
  if (files.length > 1) return { refusal: 'several-files' };
  if (Array.from(items ?? []).some((item) => item.webkitGetAsEntry?.()?.isDirectory)) return { refusal: 'folder' };
  return files[0] && { file: files[0] };
}

function drop(event: DragEvent): void {
  mark(undefined);
  if (!wouldNavigate(event)) return;
  event.preventDefault();
  const dropped = event.dataTransfer && carries(event, 'Files') ? droppedOf(event.dataTransfer) : undefined;
  if (dropped) receiverAt(event)?.latest.current.onDrop(dropped);
}

const listeners = { dragenter: dragOver, dragover: dragOver, dragleave: dragLeave, drop } as const;

/** Listens on the whole page. May be called more than once: a listener that is there already is not added again. */
function listenForDrops(): void {
  for (const [name, listener] of Object.entries(listeners)) {
    window.addEventListener(name as keyof typeof listeners, listener, { capture: true });
  }
}

/**
 * Takes a file that is dropped anywhere in the dialog in which an element stands, or in its form where it stands in none.
 * Returns the reference for that element.
 */
export function useFileDrop(handlers: FileDrop): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!part.current) return undefined;
    const receiver = { element: part.current, latest };
    listenForDrops();
    receivers.add(receiver);
    return () => {
      receivers.delete(receiver);
      mark(undefined);
    };
  }, []);
  return part;
}
