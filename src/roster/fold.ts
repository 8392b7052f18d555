/**
 * A title as it is compared: compatibility forms, case, punctuation and white space folded away.
 * `C++`, `C#` and `C` stay apart, and the vowel signs of scripts that write them as marks stay.
 */
export const fold = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')
    .trim();
