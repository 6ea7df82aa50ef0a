/** A short message with at most one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; run(): void };
}

/** Long enough to read and to reach the button. */
const shownMs = 8000;

export class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  #lastId = 0;
  #timers: Partial<Record<number, ReturnType<typeof setTimeout>>> = {};

  /** @param action e.g. undo; it also ends the toast */
  show(text: string, action?: Toast['action']): void {
    const toast: Toast = { id: ++this.#lastId, text, ...(action && { action }) };
    this.shown = [...this.shown.slice(-2), toast];
    this.resume(toast.id);
  }

  dismiss(id: number): void {
    this.pause(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** Under a pointer or with focus a toast stays. */
  pause(id: number): void {
    clearTimeout(this.#timers[id]);
    delete this.#timers[id];
  }

  resume(id: number): void {
    this.pause(id);
    this.#timers[id] = setTimeout(() => this.dismiss(id), shownMs);
  }
}
