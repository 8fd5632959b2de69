import { type RefObject, useEffect, useRef } from 'react';
import { hasDragType, wouldNavigate } from './drop-guard.ts';
import './dialog-input.css';

/** A drop: one file, or the reason why it is rejected. */
export type DropResult = { readonly file: File } | { readonly refusal: 'several-files' | 'folder' };

interface DialogInputOptions {
  readonly onDrop: (result: DropResult) => void;
  /** Receives text that is pasted while no field has the focus. */
  readonly onPaste?: (text: string) => void;
  /** Whether drops and pasted text are ignored, as during a request. */
  readonly isDisabled?: boolean;
}

interface Receiver {
  readonly element: HTMLElement;
  readonly latest: RefObject<DialogInputOptions>;
}

const receivers = new Set<Receiver>();
let highlighted: HTMLElement | undefined;

/**
 * Returns the drop zone of an element: its dialog including the backdrop, or its form outside of a dialog.
 */
function zoneOf(element: HTMLElement): HTMLElement {
  const zones = ['.MuiModal-root', '[role="dialog"]', 'form'];
  return zones.map((zone) => element.closest<HTMLElement>(zone)).find(Boolean) ?? element;
}

/** Returns the receiver for a drop: of several in one zone, the one under the pointer or the first. */
function receiverAt({ target }: Event): Receiver | undefined {
  if (!(target instanceof Node)) return undefined;
  const candidates = [...receivers].filter(({ element }) => zoneOf(element).contains(target));
  const match = candidates.find(({ element }) => element.contains(target)) ?? candidates[0];
  return match?.latest.current.isDisabled ? undefined : match;
}

/** Highlights this zone only. */
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
  // With a related target, the pointer has moved to another element of the page.
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

function paste(event: ClipboardEvent): void {
  const isInField = event.target instanceof Element && event.target.closest('input, textarea:not([readonly])');
  const onPaste = isInField ? undefined : receiverAt(event)?.latest.current.onPaste;
  const text = event.clipboardData?.getData('text');
  if (!onPaste || !text) return;
  event.preventDefault();
  onPaste(text);
}

const dragListeners = { dragenter: dragOver, dragover: dragOver, dragleave: dragLeave, drop } as const;

/** Adds the listeners to the window. Repeated calls have no effect. */
function listenForInput(): void {
  for (const [name, listener] of Object.entries(dragListeners)) {
    window.addEventListener(name as keyof typeof dragListeners, listener, { capture: true });
  }
  window.addEventListener('paste', paste, { capture: true });
}

/**
 * Receives files that are dropped, and text that is pasted, anywhere in the dialog of an element, or in its form outside
 * of a dialog. Returns the ref for that element.
 */
export function useDialogInput(handlers: DialogInputOptions): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!ref.current) return undefined;
    const receiver = { element: ref.current, latest };
    listenForInput();
    receivers.add(receiver);
    return () => {
      receivers.delete(receiver);
      highlight(undefined);
    };
  }, []);
  return ref;
}
