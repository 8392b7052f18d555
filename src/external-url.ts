const ALLOWED: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** What the URL standard lets stand but a relationship's target may not hold. */
const UNSAFE = /[\s<>"{}|\\^`]/g;

/** A URL that may leave the document, percent-encoded; nothing where it may not. */
export function externalUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return ALLOWED.has(protocol) ? href.replace(UNSAFE, encodeURIComponent) : undefined;
}
