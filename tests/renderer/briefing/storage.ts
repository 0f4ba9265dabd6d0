import { onTestFinished, vi } from 'vitest';

/** Gives a test storages of a browser that are empty at first; as theirs, their keys are their own properties. */
export function withStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, new Kept());
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}

class Kept {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}
