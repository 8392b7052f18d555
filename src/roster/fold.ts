/** A title as it is compared: compatibility forms, case, punctuation and white space folded away. */
export const fold = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
