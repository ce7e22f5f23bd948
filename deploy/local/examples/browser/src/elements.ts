// The page's elements, by the kind that they must be.

/** The element that a selector names. */
export function element<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) {
    throw new Error(`The page has no ${kind.name} at ${selector}`);
  }
  return found;
}

/** What stands in a form's field. */
export function field(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A list item with a text. */
export function item(text: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}
