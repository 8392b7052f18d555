/** What `ladderpress list` can list. */
export const listNames = [
  'tracks',
  'levels',
  'steps',
  'people',
  'teams',
  'documents',
  'fields',
] as const;

export type ListName = (typeof listNames)[number];
