import { describe, expect, it } from 'vitest';
import { FollowScroll } from './follow-scroll';

const view = (top: number) => ({ top, height: 500, contentHeight: 2000 });

describe('following an answer', () => {
  it('does not begin by itself', () => {
    const scroll = new FollowScroll();
    scroll.write(1500);
    scroll.scrolled(view(1500));
    expect(scroll.following).toBe(false);
  });

  it('begins when the reader reaches the end and is released by 3 px up', () => {
    const scroll = new FollowScroll();
    scroll.scrolled(view(1490));
    expect(scroll.following).toBe(true);
    scroll.scrolled(view(1488));
    expect(scroll.following).toBe(true);
    scroll.scrolled(view(1484));
    expect(scroll.following).toBe(false);
  });

  it('does not take its own writing for the reader', () => {
    const scroll = new FollowScroll();
    scroll.scrolled(view(1490));
    scroll.write(1300.4);
    scroll.scrolled(view(1300));
    expect(scroll.following).toBe(true);
  });

  it('is not taken hold of in the middle', () => {
    const scroll = new FollowScroll();
    scroll.scrolled(view(700));
    expect(scroll.following).toBe(false);
  });
});
