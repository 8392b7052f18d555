/** Letters, figures, hyphens and underscores, in parts with dots between: what both formats take. */
export const isFieldId = (id: string): boolean =>
  /^[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)*$/u.test(id);
