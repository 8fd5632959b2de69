// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { Fragment, Profiler, type ReactNode } from 'react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runs } from '#mocks/testing/property-runs.ts';
import { repairDocument } from './document-repair.ts';

beforeAll(() => repairDocument(document.body));
// React also logs the errors that it has caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

const create = (name: string, ...children: readonly (Node | string)[]) => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
}

/** Foreign changes to a text node. They leave the visible text as it is. */
const changes = {
  'replaced by an element': (text: Text) => text.replaceWith(create('font', create('font', text.data))),
  'replaced in two steps': (text: Text) => {
    text.parentNode?.insertBefore(create('font', text.data), text);
    text.remove();
  },
  'wrapped in an element': (text: Text) => {
    const wrapper = create('font');
    text.before(wrapper);
    wrapper.append(text);
  },
  'replaced by another text': (text: Text) => text.replaceWith(text.data),
  'replaced by several nodes': (text: Text) => {
    text.replaceWith(text.data.slice(0, 2), create('mark', text.data.slice(2, 3)), text.data.slice(3));
  },
  'split in two': (text: Text) => void text.splitText(Math.floor(text.data.length / 2)),
  'split from its beginning': (text: Text) => {
    const { data } = text;
    text.before(data.slice(0, 1));
    text.data = data.slice(1);
  },
  'given a neighbour': (text: Text) => text.after(create('span')),
  'given an element before it': (text: Text) => text.before(create('span')),
} as const;

type Change = keyof typeof changes;
const names = Object.keys(changes) as Change[];

/** Content of a piece: a text among others, an element with a text, an element among texts, or nothing. */
type Piece = { readonly id: number; readonly kind: 'text' | 'element' | 'mixed' | 'nothing'; readonly text: string };

function contentOf({ kind, text }: Piece): ReactNode {
  if (kind === 'nothing') return null;
  if (kind === 'text') return text;
  if (kind === 'element') return <b>{text}</b>;
  return (
    <i>
      {text} <b>{text}</b>
      {text.length > 4 && ' more'}
    </i>
  );
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <p>
    {pieces.map((piece) => (
      <Fragment key={piece.id}>{contentOf(piece)}</Fragment>
    ))}
  </p>
);

/** Returns the text of the same pieces rendered without foreign changes. */
function expectedText(pieces: readonly Piece[]): string {
  const { container, unmount } = render(<Pieces pieces={pieces} />, { container: document.createElement('div') });
  const { textContent } = container;
  unmount();
  return textContent ?? '';
}

/** Waits until the mutation observers have run. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

const pieces = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom('text', 'element', 'mixed', 'nothing'),
    text: fc.stringMatching(/^[a-z]{2,6}$/),
  }) satisfies fc.Arbitrary<Piece>,
  { selector: ({ id }) => id, maxLength: 6 },
);

test('renders the same text as a fresh page after any foreign changes to its texts', async () => {
  const step = fc.record({
    pieces,
    attacks: fc.array(fc.record({ at: fc.nat(20), change: fc.constantFrom(...names) })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { container, rerender, unmount } = render(<Pieces pieces={[]} />);
      for (const { pieces: current, attacks } of steps) {
        rerender(<Pieces pieces={current} />);
        expect(container.textContent).toBe(expectedText(current));
        for (const { at, change } of attacks) {
          const texts = textsIn(container);
          const text = texts[at % Math.max(texts.length, 1)];
          if (text) changes[change](text);
          if (at % 2) await settle();
        }
        await settle();
      }
      unmount();
    }),
    runs(150),
  );
});

describe.each(names)('a text node %s', (change) => {
  const show = (days: string, isMore = false) => (
    <p>
      <em>since</em> {days} {isMore && <strong>more</strong>}
      {isMore ? 'text ' : null}days
    </p>
  );

  test('follows updates by React, and so do its neighbors', async () => {
    const { container, rerender } = render(show('12'));
    const translate = async () => {
      for (const text of textsIn(container)) changes[change](text);
      await settle();
    };
    await translate();
    rerender(show('13'));
    expect(container.textContent).toBe('since 13 days');
    await translate();
    rerender(show('13', true));
    expect(container.textContent).toBe('since 13 moretext days');
    await translate();
    rerender(show('14'));
    expect(container.textContent).toBe('since 14 days');
    expect(console.error).not.toHaveBeenCalled();
  });
});

test('keeps a translation as long as React does not change its element', async () => {
  const Part = ({ days, other }: { readonly days: number; readonly other: string }) => (
    <>
      <p>{days} days</p>
      <p>{other}</p>
    </>
  );
  const { container, rerender } = render(<Part days={12} other="one" />);
  for (const text of textsIn(container)) text.replaceWith(create('font', `(${text.data})`));
  await settle();
  rerender(<Part days={12} other="two" />);
  expect(container.innerHTML).toBe('<p><font>(12)</font><font>( days)</font></p><p>two</p>');
});

test('causes no rendering by React after foreign changes', async () => {
  const onRender = vi.fn();
  const { container } = render(
    <Profiler id="part" onRender={onRender}>
      <p>{12} days</p>
      <p>one</p>
    </Profiler>,
  );
  for (const name of names) {
    for (const text of textsIn(container)) changes[name](text);
    await settle();
  }
  container.querySelector('p')?.remove();
  await settle();
  expect(onRender).toHaveBeenCalledOnce();
});

test('updates elements and texts that an extension has removed or wrapped', async () => {
  const Part = ({ hasAll }: { readonly hasAll: boolean }) => (
    <div>
      <p>first</p>
      {hasAll && <p>second</p>}
      {hasAll ? 'text' : <i>instead</i>}
      <p>last</p>
    </div>
  );
  const { container, rerender } = render(<Part hasAll />);
  const [first, second] = container.querySelectorAll('p');
  first?.remove();
  if (second) create('section').append(second);
  textsIn(container)
    .find(({ data }) => data === 'text')
    ?.remove();
  await settle();
  rerender(<Part hasAll={false} />);
  expect(container.textContent).toBe('firstinsteadlast');
  rerender(<Part hasAll />);
  expect(container.textContent).toBe('firstsecondtextlast');
  expect(console.error).not.toHaveBeenCalled();
});

test('puts an element back in place of an extension’s copy once React changes it', async () => {
  const Part = ({ days, state = 'good' }: { readonly days: number; readonly state?: string }) => (
    <section>
      <p>
        since <b>{days}</b> days
      </p>
      <p>{days} more</p>
      <p className={state}>as before</p>
    </section>
  );
  const { container, rerender } = render(<Part days={12} />);
  const replaceAll = async () => {
    for (const paragraph of container.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
    await settle();
  };
  await replaceAll();
  const copies = [...container.querySelectorAll('p')];
  rerender(<Part days={12} />);
  await settle();
  expect([...container.querySelectorAll('p')]).toEqual(copies);
  for (const days of [13, 14]) {
    rerender(<Part days={days} />);
    await settle();
    expect(container.textContent).toBe(`since ${days} days${days} moreas before`);
    await replaceAll();
  }
  rerender(<Part days={14} state="bad" />);
  await settle();
  expect(container.querySelectorAll('.bad')).toHaveLength(1);
  expect(console.error).not.toHaveBeenCalled();
});

test('leaves no fragment of a text that was wrapped and then split', async () => {
  const { container, rerender } = render(<p>{'12'} days</p>);
  const [text] = textsIn(container);
  if (!text) throw new Error('There is no text.');
  changes['wrapped in an element'](text);
  await settle();
  changes['split in two'](text);
  rerender(<p>{'13'} days</p>);
  expect(container.textContent).toBe('13 days');
});

test('accepts that a translator restores the original nodes of React', async () => {
  const { container, rerender } = render(<p>{'12'} days</p>);
  const replaced = textsIn(container).map((text) => {
    const font = create('font', `(${text.data})`);
    text.replaceWith(font);
    return [font, text] as const;
  });
  await settle();
  for (const [font, text] of replaced) font.parentNode?.replaceChild(text, font);
  await settle();
  expect(container.textContent).toBe('12 days');
  rerender(<p>{'13'} days</p>);
  expect(container.textContent).toBe('13 days');
});
