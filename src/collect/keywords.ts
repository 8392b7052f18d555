/** The id and the checksum, as both formats have them among their keywords: `RP-1-E, ab12cd34`. */
export function fromKeywords(keywords: string): { readonly id: string; readonly checksum: string } {
  const [, id = '', checksum = ''] = /^(.+?),? ([0-9a-f]{8})$/.exec(keywords.trim()) ?? [];
  return { id, checksum };
}
