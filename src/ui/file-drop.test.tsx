import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { guardDrops } from './drop-guard.ts';
import { type DropResult, useFileDrop } from './file-drop.ts';

const taken = vi.fn<(dropped: DropResult) => void>();

function Part({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const part = useFileDrop({ onDrop: taken, isDisabled });
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

/** What is dragged: files by default, or a link or a text by its type. */
interface Dragged {
  readonly types?: readonly string[];
  readonly files?: readonly File[];
  readonly items?: readonly object[];
}

/** Fires a drag event with this cargo; returns the event. */
function drag(name: 'dragOver' | 'drop' | 'dragLeave', target: Element, dragged: Dragged = {}) {
  const event = createEvent[name](target);
  const dataTransfer = { types: ['Files'], files: [code], items: [], dropEffect: 'move', ...dragged };
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
])('a file dropped on %s of a dialog that takes one is taken', (_place, target) => {
  taken.mockClear();
  render(<Page />);
  expect(drag('dragOver', target())).toEqual({ isPrevented: true, effect: 'copy' });
  expect(dialog().getAttribute('data-file-drop')).toBe('over');
  expect(drag('drop', target()).isPrevented).toBe(true);
  expect(taken).toHaveBeenCalledExactlyOnceWith({ file: code });
  expect(dialog().hasAttribute('data-file-drop')).toBe(false);
});

test('a file dropped outside the dialog, or where nothing takes one, is neither opened nor taken', () => {
  taken.mockClear();
  render(<Page />);
  const heading = screen.getByRole('heading', { name: 'Page' });
  expect(drag('dragOver', heading)).toEqual({ isPrevented: true, effect: 'none' });
  expect(drag('drop', heading).isPrevented).toBe(true);
  expect(drag('drop', screen.getByRole('textbox', { name: 'Notes' })).isPrevented).toBe(true);
  expect(drag('drop', document.body).isPrevented).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(drag('drop', heading).isPrevented).toBe(true);
  expect(taken).not.toHaveBeenCalled();
});

test('the frame goes when the file leaves the window, and when the dialog closes', () => {
  render(<Page />);
  const frame = dialog();
  drag('dragOver', frame);
  drag('dragLeave', frame);
  expect(frame.hasAttribute('data-file-drop')).toBe(false);
  drag('dragOver', frame);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(frame.hasAttribute('data-file-drop')).toBe(false);
});

test('several files, and a folder, are refused with the reason', () => {
  taken.mockClear();
  render(<Page />);
  drag('drop', dialog(), { files: [code, new File(['other'], 'other.txt')] });
  drag('drop', dialog(), { items: [{ webkitGetAsEntry: () => ({ isDirectory: true }) }] });
  expect(taken.mock.calls).toEqual([[{ refusal: 'several-files' }], [{ refusal: 'folder' }]]);
});

test('nothing is taken, and nothing opens, while a request is under way', () => {
  taken.mockClear();
  render(<Page isDisabled />);
  expect(drag('dragOver', dialog())).toEqual({ isPrevented: true, effect: 'none' });
  expect(drag('drop', dialog()).isPrevented).toBe(true);
  expect(taken).not.toHaveBeenCalled();
});

test('a link opens nowhere, and goes into a text field; a text is left to the browser', () => {
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
