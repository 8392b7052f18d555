/** How files are to be called: `{email|id}[_{cycle}]`. */

/** What a name may hold of a document. */
export const placeholders = [
  'id',
  'name',
  'email',
  'cycle',
  'document',
  'audience',
  'team',
  'track',
  'level',
  'subject',
  'date',
] as const;

export type Placeholder = (typeof placeholders)[number];

export type Values = Readonly<Partial<Record<Placeholder, string>>>;

/** Words; the first of several values that is known; or parts that stand only where all are known. */
type Part =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'value'; readonly first: readonly Placeholder[] }
  | { readonly kind: 'optional'; readonly parts: readonly Part[] };

export type Pattern = readonly Part[];

/** What was asked for with `--names`. */
export interface Naming {
  readonly pattern: Pattern;
  /** By the id of the person; in no document, unless its audience may see them anyhow. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Names that stand for patterns. */
const presets: ReadonlyMap<string, string> = new Map([
  // HR systems that import files find the person by the first word: `anna@example.com_2026H2.pdf`.
  ['hr', '{email|id}[_{cycle}]'],
]);

/** A pattern or the name of a preset → its parts, or in words what is wrong with it. */
export function readPattern(
  written: string,
): { readonly pattern: Pattern } | { readonly fault: string } {
  const text = presets.get(written) ?? written;
  if (/[/\\]/.test(text)) return { fault: 'A name is no path: it cannot hold / or \\.' };
  const pattern: Part[] = [];
  for (const [whole, optional] of text.matchAll(/\[([^[\]]*)\]|[^[]+|\[/g)) {
    if (optional !== undefined) pattern.push({ kind: 'optional', parts: partsOf(optional) });
    else pattern.push(...partsOf(whole));
  }
  return checked(pattern);
}

const partsOf = (text: string): readonly Part[] =>
  [...text.matchAll(/\{([^{}]*)\}|[^{]+|\{/g)].map(([whole, names]): Part => {
    if (names === undefined) return { kind: 'words', words: whole };
    const first = names.split('|').map((name) => name.trim());
    // What is no placeholder is found by `checked`.
    return first.every(isPlaceholder) ? { kind: 'value', first } : { kind: 'words', words: whole };
  });

const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.some((one) => one === name);

function checked(pattern: Pattern): { readonly pattern: Pattern } | { readonly fault: string } {
  const flat = pattern.flatMap((part) => (part.kind === 'optional' ? part.parts : [part]));
  const words = flat.flatMap((part) => (part.kind === 'words' ? part.words : []));
  const known = `${placeholders.map((name) => `{${name}}`).join(' ')}, {email|id} for the first that is known, and [_{cycle}] for what stands only where it is`;
  const unknown = words.find((some) => /\{.+\}/.test(some));
  if (unknown) return { fault: `There is no ${unknown}. There are ${known}.` };
  if (words.some((some) => /[[\]{}]/.test(some)))
    return { fault: `A bracket is left open, or stands in another one. There are ${known}.` };
  if (words.length === flat.length)
    return { fault: `It would call all files the same. There are ${known}.` };
  return { pattern };
}

/** The name of a document's file, or what it lacks. */
export function nameFrom(
  pattern: Pattern,
  values: Values,
): { readonly name: string } | { readonly lacking: readonly Placeholder[] } {
  let name = '';
  for (const part of pattern) {
    const made = fromPart(part, values);
    if ('lacking' in made) return made;
    name += made.name;
  }
  return name === '' ? { lacking: placeholdersIn(pattern) } : { name };
}

function fromPart(part: Part, values: Values): ReturnType<typeof nameFrom> {
  switch (part.kind) {
    case 'words':
      return { name: part.words };
    case 'value': {
      const name = part.first.map((one) => values[one]).find((value) => value);
      return name === undefined ? { lacking: part.first } : { name };
    }
    case 'optional': {
      const inner = nameFrom(part.parts, values);
      return 'lacking' in inner ? { name: '' } : inner;
    }
  }
}

/** All that a pattern names. */
export const placeholdersIn = (pattern: Pattern): readonly Placeholder[] =>
  pattern.flatMap((part) => {
    if (part.kind === 'words') return [];
    return part.kind === 'value' ? part.first : placeholdersIn(part.parts);
  });
