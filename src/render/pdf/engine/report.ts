/** What is told of letters that no face has as they should be. */

/** A character that no face is right for, and the words it stands in. */
export interface Gap {
  readonly codePoint: number;
  readonly words: string;
  /** The package of the face that is meant for it, where theme.yaml names one that is not installed. */
  readonly wanted?: string;
}

/** A character that no face has; or one in a face of last resort, for want of a package's. */
export type Report =
  | { readonly kind: 'missing'; readonly gap: Gap }
  | { readonly kind: 'makeshift'; readonly wanted: string; readonly gap: Gap };
