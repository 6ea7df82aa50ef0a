interface Window {
  /** Exposed to the page by the demo: takes text as it streams. */
  demoSay(text: string): Promise<void>;
}
