/** Languages as Word takes them. */

/** Word asks apart for the language of Latin, of East Asian and of right-to-left letters (BCP 47). */
export const languagesOf = (language: string) => ({
  value: language,
  ...(/^(zh|ja|ko)\b/i.test(language) && { eastAsia: language }),
  ...(/^(ar|fa|he|ur)\b/i.test(language) && { bidirectional: language }),
});
