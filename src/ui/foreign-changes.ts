/**
 * Lets React go on where others have changed the document: translators put elements in the place of texts, extensions
 * split, wrap, replace and remove nodes. React writes into the nodes it made, wherever they are by now: a text that was
 * replaced would stay as it was translated for good, and to remove or to insert beside one would throw.
 *
 * What others do is let stand, and a translator is not disturbed. Only the elements they have changed the children of
 * are guarded, and when React is about to change one of these, it first gets back the children React knows of; a
 * translator then translates the new text as it does any other.
 */

/** What is used here of React's record of a node. */
interface Fiber {
  readonly tag: number;
  readonly return: Fiber | null;
  /** The record before this one, or after it. */
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
  /** Of a text: what it says. */
  readonly memoizedProps: unknown;
}

/** The kinds of fibers that hold the children of a node: the root, a portal, an element (`ReactWorkTags` of React). */
const rootTag = 3;
const portalTag = 4;
const elementTags: readonly number[] = [5, 27];

/** What is known of an element whose children others have changed. */
interface GuardedElement {
  /** Its children as React knows them, in order. */
  readonly order: readonly Node[];
  /** The whole text of each text node that others have shortened by splitting it. */
  readonly fullText: Map<Text, string>;
  /** The children that have been removed since the observer last ran, and so perhaps by React. */
  readonly removedByReact: Set<Node>;
}

const guards = new WeakMap<Node, GuardedElement>();

function fiberOf(node: Node): Fiber | undefined {
  const key = Object.keys(node).find((name) => name.startsWith('__reactFiber$'));
  return key === undefined ? undefined : (node as unknown as Record<string, Fiber>)[key];
}

/** Whether React made this node. It sets the text of an element that holds nothing else without a node of its own. */
const isReactNode = (node: Node) => fiberOf(node) !== undefined;

/** The node whose child this one is for React; none if React did not make it, or has taken it away. */
function parentOf(node: Node): Node | undefined {
  let parent: unknown;
  let fiber = fiberOf(node)?.return;
  while (fiber) {
    if (fiber.tag === rootTag || fiber.tag === portalTag)
      parent ??= (fiber.stateNode as { readonly containerInfo: Node }).containerInfo;
    else if (elementTags.includes(fiber.tag)) parent ??= fiber.stateNode;
    if (fiber.tag === rootTag) return parent as Node;
    fiber = fiber.return;
  }
  return undefined;
}

/** Whether others have taken a child away from where React has it. */
const isDisplaced = (node: Node, parent: Node) => node.parentNode !== parent && parentOf(node) === parent;

/** Gives an element back the children React knows of, in order, and takes away what others have put among them. */
function restore(parent: Node): void {
  const guard = guards.get(parent);
  if (!guard) return;
  guards.delete(parent);
  let next: Node | null = null;
  for (const node of guard.order.toReversed()) {
    if (guard.removedByReact.has(node) || parentOf(node) !== parent) continue;
    if (node.parentNode !== parent) parent.insertBefore(node, next);
    next = node;
  }
  for (const [text, fullText] of guard.fullText) text.data = fullText;
  // What else hangs directly in the body is not known to be foreign.
  if (isReactNode(parent)) for (const node of [...parent.childNodes]) if (!isReactNode(node)) node.remove();
}

/** Puts a method or a property of this node alone before the one of its prototype. */
function define(node: Node, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(node, name, { configurable: true, enumerable: false, ...property });
}

/** From now on an element is restored before React changes its children, if it is guarded then. */
function guardChildren(parent: Node): void {
  if (Object.hasOwn(parent, 'removeChild')) return;
  const { insertBefore, appendChild, removeChild } = parent;
  const hasRestored = (node: Node) => node.parentNode === parent;
  define(parent, 'insertBefore', {
    value: (node: Node, next: Node | null) => {
      if (isReactNode(node)) restore(parent);
      // Others put a node of React's back in front of theirs, which has just been done.
      if (next && next.parentNode !== parent && hasRestored(node)) return node;
      return insertBefore.call(parent, node, next);
    },
  });
  define(parent, 'appendChild', {
    value: (node: Node) => {
      if (isReactNode(node)) restore(parent);
      return appendChild.call(parent, node);
    },
  });
  define(parent, 'removeChild', {
    value: (node: Node) => {
      const guard = guards.get(parent);
      if (isDisplaced(node, parent) || guard?.fullText.has(node as Text)) restore(parent);
      // Others take a node of theirs away, which has been done.
      if (node.parentNode !== parent && !isReactNode(node)) return node;
      guard?.removedByReact.add(node);
      return removeChild.call(parent, node);
    },
  });
}

/** From now on the element that React has this text in is restored before React writes into the text, if need be. */
function guardText(text: Text, parent: Node): void {
  if (Object.hasOwn(text, 'nodeValue')) return;
  define(text, 'nodeValue', {
    get: () => text.data,
    set: (value: string) => {
      // One that was moved into an element of others is seen there, unless it was split in it.
      const isSplitElsewhere = text.parentNode !== parent && text.parentNode?.childNodes.length !== 1;
      if (!text.isConnected || isSplitElsewhere || guards.get(parent)?.fullText.has(text)) restore(parent);
      text.data = value;
    },
  });
}

/** The children an element had before these records, which are in the order in which they were made. */
function childrenBefore(parent: Node, records: readonly MutationRecord[]): readonly Node[] {
  const children: Node[] = [...parent.childNodes];
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records.toReversed()) {
    for (const node of addedNodes) if (children.includes(node)) children.splice(children.indexOf(node), 1);
    const after = previousSibling ? children.indexOf(previousSibling) + 1 : 0;
    const at = nextSibling && children.includes(nextSibling) ? children.indexOf(nextSibling) : after;
    children.splice(at, 0, ...[...removedNodes].filter((node) => !children.includes(node)));
  }
  return children;
}

/** Whether a record tells of what others did. */
function isForeign({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    [...removedNodes].some((node) => isDisplaced(node, target)) || [...addedNodes].some((node) => !isReactNode(node))
  );
}

/** What React has a text say that others have split, by what it said before; none if they have not. */
function fullTextOf(text: Text, before: readonly string[]): string | undefined {
  const { data, nextSibling, previousSibling } = text;
  const fiber = fiberOf(text);
  const reactTexts = [fiber?.memoizedProps, fiber?.alternate?.memoizedProps];
  const isBesideForeign = [nextSibling, previousSibling].some((node) => node !== null && !isReactNode(node));
  if (!isBesideForeign || reactTexts.includes(data)) return undefined;
  return before.findLast(
    (fullText) => reactTexts.includes(fullText) && fullText.length > data.length && fullText.includes(data),
  );
}

/**
 * Sees what React changes in elements that others have taken out of the document, or have put a copy in the place of:
 * nobody reads it there, and so the element gets its place back.
 */
const detached = new MutationObserver((records) => {
  for (const { target } of records) {
    for (let node: Node | null = target.isConnected ? null : target; node; node = node.parentNode) {
      const parent = parentOf(node);
      if (parent && isDisplaced(node, parent)) restore(parent);
    }
  }
});

/** Guards the elements that others have changed, by all that has been changed since the last call, in its order. */
export function guardChangedElements(records: readonly MutationRecord[]): void {
  const foreign = new Map<Node, MutationRecord[]>();
  const before = new Map<Node, string[]>();
  for (const record of records) {
    const { target, type, oldValue } = record;
    if (type === 'characterData') before.set(target, [...(before.get(target) ?? []), oldValue ?? '']);
    else if (isForeign(record)) foreign.set(target, [...(foreign.get(target) ?? []), record]);
    guards.get(target)?.removedByReact.clear();
  }
  for (const [parent, changes] of foreign) {
    const existing = guards.get(parent);
    const order = existing?.order ?? childrenBefore(parent, changes).filter((node) => parentOf(node) === parent);
    const texts = order.filter((node) => node instanceof Text);
    const fullText = new Map(existing?.fullText);
    for (const text of texts) {
      const originalText = fullText.get(text) ?? fullTextOf(text, before.get(text) ?? []);
      if (originalText !== undefined) fullText.set(text, originalText);
    }
    if (!existing && fullText.size === 0 && order.every((node) => node.parentNode === parent)) continue;
    guards.set(parent, { order, fullText, removedByReact: new Set() });
    guardChildren(parent);
    for (const text of texts) guardText(text, parent);
    for (const node of order)
      if (node instanceof Element && !node.isConnected)
        detached.observe(node, { childList: true, characterData: true, attributes: true, subtree: true });
  }
}
