/** Scrolling up by more than this is meant. */
const releasePx = 3;
/** So near to the end counts as being there. */
const endPx = 24;

/**
 * Decides whether the view follows a growing answer. Every scroll that this page makes is noted, so that any other is the
 * reader's: up by more than 3 px releases, reaching the end takes hold again. The end of an answer moves nothing.
 */
export class FollowScroll {
  following = false;
  #written: number | undefined;
  #last = 0;

  /** Call with the `scrollTop` that is about to be set. */
  write(top: number): number {
    this.#written = top;
    this.#last = top;
    return top;
  }

  /** Call on every scroll event. */
  scrolled(view: { readonly top: number; readonly height: number; readonly contentHeight: number }): void {
    // Browsers round what was written.
    const own = this.#written !== undefined && Math.abs(view.top - this.#written) <= 1;
    if (own) return;
    this.#written = undefined;
    const up = this.#last - view.top;
    this.#last = view.top;
    if (up > releasePx) this.following = false;
    else if (up < 0 && view.contentHeight - view.height - view.top <= endPx) this.following = true;
  }
}
