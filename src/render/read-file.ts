/**
 * Gives a file's bytes, or nothing where there is none. `within`: the folder that it must lie in,
 * also once links are followed; any where absent.
 */
export type ReadFile = (file: string, within?: string) => Uint8Array | undefined;

/** Why there is nothing to read beside the theme. */
export const NOT_BESIDE =
  'there is no such file beside theme.yaml, or it is a link that leads elsewhere';
