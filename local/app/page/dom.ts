type Child = Node | string | null | false | undefined;
type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** Makes an element: `true` sets an attribute without value, a function listens to the event of its name. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child): child is Node | string => child != null && child !== false));
  return element;
}

/** The element of the page with this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

const drawn = new WeakMap<Element, string>();

/**
 * Makes the children of a list those of the items, and leaves alone what has not changed, so that nothing
 * flickers and neither focus nor scroll position is lost.
 * @returns the keys that were not there before
 */
export function drawList<T>(
  list: Element,
  items: readonly T[],
  { key, draw }: { key: (item: T) => string; draw: (item: T) => HTMLElement },
): string[] {
  const before = new Map([...list.children].map((child) => [(child as HTMLElement).dataset.key, child]));
  const fresh: string[] = [];
  let place: Element | null = list.firstElementChild;
  for (const item of items) {
    const name = key(item);
    const text = JSON.stringify(item);
    const old = before.get(name);
    before.delete(name);
    let child = old;
    if (!child || drawn.get(child) !== text) {
      child = draw(item);
      (child as HTMLElement).dataset.key = name;
      drawn.set(child, text);
      if (old) {
        if (place === old) place = child;
        old.replaceWith(child);
      } else fresh.push(name);
    }
    if (child === place) place = child.nextElementSibling;
    else list.insertBefore(child, place);
  }
  for (const gone of before.values()) gone.remove();
  return fresh;
}

/** Draws the content of an element anew, only when what it is drawn from has changed. */
export function drawInto(element: Element, from: unknown, draw: () => Child[]): boolean {
  const text = JSON.stringify(from) ?? '';
  if (drawn.get(element) === text) return false;
  drawn.set(element, text);
  element.replaceChildren(
    ...draw().filter((child): child is Node | string => child != null && child !== false),
  );
  return true;
}
