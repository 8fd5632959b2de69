/**
 * Keeps React working after other programs have changed the document: translators replace texts by elements; extensions
 * split, wrap, replace and remove nodes. React writes into the nodes that it created, even if they are detached: a
 * replaced text would keep its old translation forever, and removing it or inserting beside it would throw.
 *
 * Foreign changes stay in place and translators are not disturbed. Only elements with foreign changes among their
 * children are guarded. Before React changes a guarded element, the element gets back the children that React expects; a
 * translator then translates the new text as usual.
 */

/** The fields of React's fiber that this module uses. */
interface Fiber {
  readonly tag: number;
  readonly return: Fiber | null;
  /** The previous or the next version of this fiber. */
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
  /** For a text fiber: the text. */
  readonly memoizedProps: unknown;
}

/** Tags of the fibers that contain child nodes: root, portal and elements (`ReactWorkTags` of React). */
const rootTag = 3;
const portalTag = 4;
const elementTags: readonly number[] = [5, 27];

/** State of an element with foreign changes among its children. */
interface GuardedElement {
  /** The children that React expects, in order. */
  readonly order: readonly Node[];
  /** The full text of each text node that another program has split. */
  readonly fullText: Map<Text, string>;
  /** The children removed since the observer last ran, possibly by React. */
  readonly removed: Set<Node>;
}

const guards = new WeakMap<Node, GuardedElement>();

function fiberOf(node: Node): Fiber | undefined {
  const key = Object.keys(node).find((name) => name.startsWith('__reactFiber$'));
  return key === undefined ? undefined : (node as unknown as Record<string, Fiber>)[key];
}

/** Whether React created this node. A text that is an element's only child has no fiber of its own. */
const isReactNode = (node: Node) => fiberOf(node) !== undefined;

/** Returns the parent node that React expects; `undefined` if React did not create the node or has removed it. */
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

/** Whether another program has moved or removed a child that React expects in `parent`. */
const isDisplaced = (node: Node, parent: Node) => node.parentNode !== parent && parentOf(node) === parent;

/** Puts the children that React expects back into an element, in order, and removes foreign nodes among them. */
function restore(parent: Node): void {
  const guard = guards.get(parent);
  if (!guard) return;
  guards.delete(parent);
  let next: Node | null = null;
  for (const node of guard.order.toReversed()) {
    if (guard.removed.has(node) || parentOf(node) !== parent) continue;
    if (node.parentNode !== parent) parent.insertBefore(node, next);
    next = node;
  }
  for (const [text, fullText] of guard.fullText) text.data = fullText;
  // Other direct children of the body are not necessarily foreign.
  if (isReactNode(parent)) for (const node of [...parent.childNodes]) if (!isReactNode(node)) node.remove();
}

/** Overrides a method or property of the prototype for this node only. */
function define(node: Node, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(node, name, { configurable: true, enumerable: false, ...property });
}

/** Overrides an element's methods so that, while it is guarded, it is restored before React changes its children. */
function guardChildren(parent: Node): void {
  if (Object.hasOwn(parent, 'removeChild')) return;
  const { insertBefore, appendChild, removeChild } = parent;
  const hasRestored = (node: Node) => node.parentNode === parent;
  define(parent, 'insertBefore', {
    value: (node: Node, next: Node | null) => {
      if (isReactNode(node)) restore(parent);
      // Another program puts React's node back before its own node; `restore` has just put the one and removed the other.
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
      // Another program removes its own node, which `restore` has already removed.
      if (node.parentNode !== parent && !isReactNode(node)) return node;
      guard?.removed.add(node);
      return removeChild.call(parent, node);
    },
  });
}

/** Overrides `nodeValue` of a text so that its parent is restored, if necessary, before React writes into the text. */
function guardText(text: Text, parent: Node): void {
  if (Object.hasOwn(text, 'nodeValue')) return;
  define(text, 'nodeValue', {
    get: () => text.data,
    set: (value: string) => {
      // A text that was moved into a foreign element is visible there, unless it was split.
      const isSplitElsewhere = text.parentNode !== parent && text.parentNode?.childNodes.length !== 1;
      if (!text.isConnected || isSplitElsewhere || guards.get(parent)?.fullText.has(text)) restore(parent);
      text.data = value;
    },
  });
}

/** Returns the children of an element before these records, which are in chronological order. */
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

/** Whether a record describes a foreign change. */
function isForeign({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    [...removedNodes].some((node) => isDisplaced(node, target)) || [...addedNodes].some((node) => !isReactNode(node))
  );
}

/** Returns React's full text of a split text node, found among its previous values; `undefined` if it is not split. */
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
 * Observes elements that another program has removed from the document or replaced by a copy. When React changes such an
 * element, its parent is restored, because the change would be invisible.
 */
const detached = new MutationObserver((records) => {
  for (const { target } of records) {
    for (let node: Node | null = target.isConnected ? null : target; node; node = node.parentNode) {
      const parent = parentOf(node);
      if (parent && isDisplaced(node, parent)) restore(parent);
    }
  }
});

/** Guards the elements with foreign changes. `records` are all changes since the last call, in chronological order. */
export function guardChangedElements(records: readonly MutationRecord[]): void {
  const foreign = new Map<Node, MutationRecord[]>();
  const before = new Map<Node, string[]>();
  for (const record of records) {
    const { target, type, oldValue } = record;
    if (type === 'characterData') before.set(target, [...(before.get(target) ?? []), oldValue ?? '']);
    else if (isForeign(record)) foreign.set(target, [...(foreign.get(target) ?? []), record]);
    guards.get(target)?.removed.clear();
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
    guards.set(parent, { order, fullText, removed: new Set() });
    guardChildren(parent);
    for (const text of texts) guardText(text, parent);
    for (const node of order)
      if (node instanceof Element && !node.isConnected)
        detached.observe(node, { childList: true, characterData: true, attributes: true, subtree: true });
  }
}
