type Granularity = NonNullable<Intl.SegmenterOptions['granularity']>;

const known = new Map<string, Intl.Segmenter>();

/**
 * Tells letters, words or sentences of a text apart (UAX #29). Made when it is first asked for: the
 * first of a process takes as long as a document.
 */
export function segmenter(granularity: Granularity, language = 'en'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const made = known.get(key) ?? new Intl.Segmenter(language, { granularity });
  known.set(key, made);
  return made;
}
