/** What an audience may not see in a document, and where a finished file has it nevertheless. */
import { type Folded, foldedTexts } from '../folded.ts';
import type { Track } from '../ladder/model.ts';
import { oncePer } from '../memory.ts';
import type { Audience } from './permitted.ts';
import type { About, View } from './model.ts';
import {
  type Extent,
  extentsOf,
  reasonsIn,
  titlesOf,
  wordsOfPeople,
  wordsOfTrack,
} from './permitted.ts';
import { recordSecrets } from './record-secrets.ts';
import type { Hit, Needle, Needles } from './secret.ts';
import { secretsOf } from './secrets.ts';
import { fewIn, standing } from './standing.ts';
import type { Company } from './view.ts';

/** What a document was made of. */
export interface Given {
  readonly view: View;
  /** What its layout says by itself. */
  readonly words: readonly string[];
  /** What is printed of its making: its id, its checksum, its date. */
  readonly imprint: readonly string[];
}

export interface Withheld {
  /** All that some audience may not read of the company: the same for all its documents. */
  readonly ofCompany: readonly Needles[];
  /** What else is known of whom the document is about. */
  readonly ofRecord: readonly Needle[];
  /** Whether this audience may not read it. */
  readonly isWithheld: (needle: Needle) => boolean;
  /** As a message names it. */
  readonly named: (needle: Needle) => string;
}

/**
 * What is withheld is what the policy does not permit; that the View has it is no excuse. `whole` is
 * the company by the ladders there are, where the document goes by ones that are pinned. Words that
 * are too few to say anything by themselves count where neither the View nor the layout has them.
 */
export function withheldFrom(audience: Audience, given: Given, whole = audience.company): Withheld {
  const { about, company } = audience;
  const ofCompany = [...new Set([whole, company])].map(secretsOf);
  const ofRecord = recordSecrets(audience);
  const all: All = { ofCompany, ofRecord };
  const extents = later(() => extentsOf(audience));
  const ofTracks = later(() =>
    ofCompany.flatMap((needles) => extents().map((one) => inTrack(one, company, needles))),
  );
  const few = inTexts(() => [...fewWords(audience, extents()), ...given.imprint], all);
  const said = inTexts(() => [...Object.values(audience.wording.labels), ...given.words], all);
  const shown = inTexts(() => [...stringsIn(given.view), ...given.words, ...given.imprint], all);
  const isPermitted = (needle: Needle): boolean =>
    ofTracks().some((some) => some.has(needle.letters)) || few(needle) || said(needle);
  return {
    ...all,
    isWithheld: (needle) => !isPermitted(needle) && !(needle.weak && shown(needle)),
    named: ({ secret: { what, person } }) => named(what, person, about),
  };
}

/** What stands in letters and may not be read. */
export const withheldIn = (
  { ofCompany, ofRecord, isWithheld }: Withheld,
  folded: Folded,
): readonly Hit[] =>
  [...ofCompany.flatMap((needles) => needles.hitsIn(folded)), ...fewIn(ofRecord, folded)].filter(
    ({ needle }) => isWithheld(needle),
  );

function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function named(what: string, person: string | undefined, about: About): string {
  if (person === undefined) return what;
  const isOwn = about.kind === 'person' && about.person.id === person;
  return isOwn ? `${what} of ${person}` : `${what} of another person (${person})`;
}

type All = Pick<Withheld, 'ofCompany' | 'ofRecord'>;

/** Whether a needle stands in texts; they are asked for, and looked through, where somebody wants to know. */
function inTexts(
  textsOf: () => readonly string[],
  { ofCompany, ofRecord }: All,
): (needle: Needle) => boolean {
  const texts = later(textsOf);
  const company = later(() => lettersIn(texts(), ofCompany));
  const record = later(() => {
    const folded = foldedTexts(ofRecord.length > 0 ? texts().map((text) => ({ text })) : []);
    return new Set(fewIn(ofRecord, folded).map(({ needle: { letters } }) => letters));
  });
  const isOfRecord = new Set(ofRecord);
  return (needle) =>
    company().has(needle.letters) || (isOfRecord.has(needle) && record().has(needle.letters));
}

/** Letters of the needles that stand in texts. */
function lettersIn(texts: readonly string[], all: readonly Needles[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const needles of all)
    for (const text of texts)
      for (const { needle } of standing(text, needles).hits) found.add(needle.letters);
  return found;
}

/** What a policy permits to be read of a document's subject, beside what stands in tracks. */
const fewWords = (audience: Audience, extents: readonly Extent[]): readonly string[] => [
  ...extents.flatMap((extent) => [
    ...titlesOf(extent, audience.policy),
    ...reasonsIn(extent, audience.company),
  ]),
  ...wordsOfPeople(audience),
];

const tracks = oncePer<Needles, Track, Map<string, ReadonlySet<string>>>(() => new Map());

/** Letters of the needles that may be read of a track: the same for everyone of a level. */
function inTrack(extent: Extent, company: Company, needles: Needles): ReadonlySet<string> {
  const { track, levels, ladder } = extent;
  const known = tracks(needles, track);
  const key = `${levels.join()} ${ladder.join()}`;
  const found = known.get(key) ?? lettersIn(wordsOfTrack(extent, company), [needles]);
  known.set(key, found);
  return found;
}

/** Also of trees of Markdown, in which what is left out may be null, and pictures are bytes. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((inner) => stringsIn(inner));
};
