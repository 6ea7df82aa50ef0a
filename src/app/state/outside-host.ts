/** The host of a request to another origin than `origin`; undefined for the page's own and for data and blobs. */
export function outsideHost(url: string, origin: string): string | undefined {
  if (!/^(https?|wss?):/.test(url)) return undefined;
  const { host, origin: asked } = new URL(url);
  return asked === origin ? undefined : host;
}
