// Light and dark: as the reader's system has it, until the reader says otherwise.

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'entente-theme';
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/** Told of each change, by charts whose colours are drawn and not styled. */
const listeners = new Set<() => void>();

export function chosen(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

export function isDark(): boolean {
  const theme = chosen();
  return theme === 'system' ? DARK.matches : theme === 'dark';
}

export function choose(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Where nothing may be kept, it holds for this page alone.
  }
  apply();
}

export function apply(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  listeners.forEach((listener) => listener());
}

/** Returns what ends it. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

DARK.addEventListener('change', apply);
