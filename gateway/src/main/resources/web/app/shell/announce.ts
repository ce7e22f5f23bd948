// What a screen reader is told of changes that are seen elsewhere on the page.

const EVENT = 'entente-announce';

/** Says a short sentence in the status line, when a reader has a pause. */
export function announce(text: string): void {
  window.dispatchEvent(new CustomEvent<string>(EVENT, { detail: text }));
}

export function onAnnounced(listener: (text: string) => void): void {
  window.addEventListener(EVENT, (event) => listener((event as CustomEvent<string>).detail));
}

/** Names the page after the view that is shown. */
export function title(text: string): void {
  document.title = text === '' ? 'Entente' : `${text} – Entente`;
}
