import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { type DropResult, useDialogInput } from './dialog-input.ts';
import { guardDrops } from './drop-guard.ts';

const onDrop = vi.fn<(dropped: DropResult) => void>();
const onPaste = vi.fn<(text: string) => void>();

function Part({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const part = useDialogInput({ onDrop, onPaste, isDisabled });
  return <div ref={part}>field</div>;
}

function Page({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <h1>Page</h1>
      <textarea aria-label="Notes" />
      {isOpen ? (
        <div className="MuiModal-root" data-testid="backdrop">
          <div role="dialog" aria-label="Enter code">
            <h2>Enter code</h2>
            <Part isDisabled={isDisabled} />
            <input aria-label="Name" />
            <button type="button" onClick={() => setOpen(false)}>
              Close
            </button>
          </div>
        </div>
      ) : null}
    </>
  );
}

const code = new File(['DADzdk'], 'code.txt');

/** Dragged data: files by default, or a link or a text by its type. */
interface DragData {
  readonly types?: readonly string[];
  readonly files?: readonly File[];
  readonly items?: readonly object[];
}

/** Fires a drag event with this data. Returns whether it was prevented, and its drop effect. */
function drag(name: 'dragOver' | 'drop' | 'dragLeave', target: Element, data: DragData = {}) {
  const event = createEvent[name](target);
  const dataTransfer = { types: ['Files'], files: [code], items: [], dropEffect: 'move', ...data };
  Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
  fireEvent(target, event);
  return { isPrevented: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

const dialog = () => screen.getByRole('dialog');

test.each([
  ['the heading', () => screen.getByRole('heading', { name: 'Enter code' })],
  ['a button', () => screen.getByRole('button', { name: 'Close' })],
  ['the margin', dialog],
  ['the backdrop', () => screen.getByTestId('backdrop')],
  ['the field itself', () => screen.getByText('field')],
])('accepts a file dropped on %s of a dialog with a file drop', (_name, target) => {
  onDrop.mockClear();
  render(<Page />);
  expect(drag('dragOver', target())).toEqual({ isPrevented: true, effect: 'copy' });
  expect(dialog().getAttribute('data-file-drop')).toBe('over');
  expect(drag('drop', target()).isPrevented).toBe(true);
  expect(onDrop).toHaveBeenCalledExactlyOnceWith({ file: code });
  expect(dialog().hasAttribute('data-file-drop')).toBe(false);
});

test('neither opens nor accepts a file dropped outside of a drop zone', () => {
  onDrop.mockClear();
  render(<Page />);
  const heading = screen.getByRole('heading', { name: 'Page' });
  expect(drag('dragOver', heading)).toEqual({ isPrevented: true, effect: 'none' });
  expect(drag('drop', heading).isPrevented).toBe(true);
  expect(drag('drop', screen.getByRole('textbox', { name: 'Notes' })).isPrevented).toBe(true);
  expect(drag('drop', document.body).isPrevented).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(drag('drop', heading).isPrevented).toBe(true);
  expect(onDrop).not.toHaveBeenCalled();
});

test('removes the highlight when the file leaves the window or the dialog closes', () => {
  render(<Page />);
  const frame = dialog();
  drag('dragOver', frame);
  drag('dragLeave', frame);
  expect(frame.hasAttribute('data-file-drop')).toBe(false);
  drag('dragOver', frame);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(frame.hasAttribute('data-file-drop')).toBe(false);
});

test('rejects several files and a folder with a reason', () => {
  onDrop.mockClear();
  render(<Page />);
  drag('drop', dialog(), { files: [code, new File(['other'], 'other.txt')] });
  drag('drop', dialog(), { items: [{ webkitGetAsEntry: () => ({ isDirectory: true }) }] });
  expect(onDrop.mock.calls).toEqual([[{ refusal: 'several-files' }], [{ refusal: 'folder' }]]);
});

test('neither accepts nor opens a file while the file drop is disabled', () => {
  onDrop.mockClear();
  render(<Page isDisabled />);
  expect(drag('dragOver', dialog())).toEqual({ isPrevented: true, effect: 'none' });
  expect(drag('drop', dialog()).isPrevented).toBe(true);
  expect(onDrop).not.toHaveBeenCalled();
});

test('opens no dropped link, but allows links in text fields and dropped texts', () => {
  render(<Page />);
  guardDrops();
  const link = { types: ['text/uri-list', 'text/plain'], files: [] };
  const text = { types: ['text/plain'], files: [] };
  const heading = screen.getByRole('heading', { name: 'Page' });
  const field = screen.getByRole('textbox', { name: 'Notes' });
  expect(drag('drop', heading, link).isPrevented).toBe(true);
  expect(drag('drop', field, link).isPrevented).toBe(false);
  expect(drag('drop', field, text).isPrevented).toBe(false);
  expect(drag('dragOver', heading, text).isPrevented).toBe(false);
});

/** Pastes a text while this element has the focus. Returns whether the field of the dialog takes it. */
function paste(target: Element): boolean {
  onPaste.mockClear();
  fireEvent.paste(target, { clipboardData: { getData: () => 'DADzdk' } });
  return onPaste.mock.calls.flat().join() === 'DADzdk';
}

test('ignores text pasted into another field, outside of the dialog, or while it is disabled', () => {
  const { rerender } = render(<Page />);
  expect(paste(screen.getByRole('textbox', { name: 'Name' }))).toBe(false);
  expect(paste(screen.getByRole('textbox', { name: 'Notes' }))).toBe(false);
  expect(paste(screen.getByRole('heading', { name: 'Page' }))).toBe(false);
  rerender(<Page isDisabled />);
  expect(paste(screen.getByRole('button', { name: 'Close' }))).toBe(false);
});

test('takes text that is pasted on a heading or a button of its dialog', () => {
  render(<Page />);
  expect(paste(screen.getByRole('heading', { name: 'Enter code' }))).toBe(true);
  expect(paste(screen.getByRole('button', { name: 'Close' }))).toBe(true);
});
