import { type RefObject, useEffect, useRef } from 'react';
import { hasDragType, wouldNavigate } from './drop-guard.ts';
import './file-drop.css';

/** What was dropped: one file, or why there is none to take. */
export type DropResult = { readonly file: File } | { readonly refusal: 'several-files' | 'folder' };

interface FileDropOptions {
  readonly onDrop: (result: DropResult) => void;
  /** No file is taken now, as while a request is under way. */
  readonly isDisabled?: boolean;
}

interface Receiver {
  readonly element: HTMLElement;
  readonly latest: RefObject<FileDropOptions>;
}

const receivers = new Set<Receiver>();
let highlighted: HTMLElement | undefined;

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
  const candidates = [...receivers].filter(({ element }) => zoneOf(element).contains(target));
  const match = candidates.find(({ element }) => element.contains(target)) ?? candidates[0];
  return match?.latest.current.isDisabled ? undefined : match;
}

/** Draws the frame round the zone that would take the file, and round no other. */
function highlight(zone: HTMLElement | undefined): void {
  const frame = zone?.querySelector<HTMLElement>('[role="dialog"]') ?? zone;
  if (highlighted === frame) return;
  highlighted?.removeAttribute('data-file-drop');
  frame?.setAttribute('data-file-drop', 'over');
  highlighted = frame;
}

function dragOver(event: DragEvent): void {
  if (!wouldNavigate(event)) return;
  event.preventDefault();
  const receiver = hasDragType(event, 'Files') ? receiverAt(event) : undefined;
  if (event.dataTransfer) event.dataTransfer.dropEffect = receiver ? 'copy' : 'none';
  highlight(receiver && zoneOf(receiver.element));
}

function dragLeave({ relatedTarget }: DragEvent): void {
  // From one element to the next it is still over the page.
  if (!relatedTarget) highlight(undefined);
}

function dropResultOf({ files, items }: DataTransfer): DropResult | undefined {
  if (files.length > 1) return { refusal: 'several-files' };
  if (Array.from(items ?? []).some((item) => item.webkitGetAsEntry?.()?.isDirectory)) return { refusal: 'folder' };
  return files[0] && { file: files[0] };
}

function drop(event: DragEvent): void {
  highlight(undefined);
  if (!wouldNavigate(event)) return;
  event.preventDefault();
  const result = event.dataTransfer && hasDragType(event, 'Files') ? dropResultOf(event.dataTransfer) : undefined;
  if (result) receiverAt(event)?.latest.current.onDrop(result);
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
export function useFileDrop(handlers: FileDropOptions): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!ref.current) return undefined;
    const receiver = { element: ref.current, latest };
    listenForDrops();
    receivers.add(receiver);
    return () => {
      receivers.delete(receiver);
      highlight(undefined);
    };
  }, []);
  return ref;
}
