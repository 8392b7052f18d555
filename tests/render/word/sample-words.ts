/** Words that the samples share. */
export const expectation =
  'Writes small functions that a colleague can test and read at once, names what can go wrong, and documents what a caller must know.';

export const areas = [
  'Technical skills',
  'Delivery',
  'Communication',
  'Leadership',
  'Strategic impact',
];
