/** What an audience may not see in a document, and where a finished file has it nevertheless. */
import { type Folded, foldedTexts } from '../folded.ts';
import type { Track } from '../ladder/model.ts';
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
  /** What stands in letters and may not be read. */
  readonly in: (folded: Folded) => readonly Hit[];
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
  const secrets = [...new Set([whole, company])].map(secretsOf);
  const all = [...secrets, recordSecrets(audience)];
  const permitted = later(() => permittedIn(audience, given, { all, secrets }));
  const shown = later(() =>
    needlesIn([...stringsIn(given.view), ...given.words, ...given.imprint], all),
  );
  const isWithheld = ({ needle }: Hit): boolean =>
    !permitted().has(needle.letters) && !(needle.weak && shown().has(needle.letters));
  return {
    in: (folded) => all.flatMap((needles) => needles.hitsIn(folded)).filter(isWithheld),
    named: ({ secret: { what, person } }) => named(what, person, about),
  };
}

function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function named(what: string, person: string | undefined, about: About): string {
  if (person === undefined) return what;
  const isOwn = about.kind === 'person' && about.person.id === person;
  return isOwn ? `${what} of ${person}` : `${what} of another person (${person})`;
}

/** Letters of the needles that stand in texts. */
const needlesIn = (texts: readonly string[], all: readonly Needles[]): ReadonlySet<string> => {
  const folded = foldedTexts(texts.map((text) => ({ text })));
  return new Set(all.flatMap((some) => some.hitsIn(folded)).map(({ needle }) => needle.letters));
};

function permittedIn(
  audience: Audience,
  { words, imprint }: Given,
  { all, secrets }: { readonly all: readonly Needles[]; readonly secrets: readonly Needles[] },
): ReadonlySet<string> {
  const { policy, company, wording } = audience;
  const extents = extentsOf(audience);
  const few = [
    ...extents.flatMap((extent) => [...titlesOf(extent, policy), ...reasonsIn(extent, company)]),
    ...wordsOfPeople(audience),
    ...Object.values(wording.labels),
    ...words,
    ...imprint,
  ];
  const ofTracks = extents.map((extent) => inTrack(extent, company, secrets));
  return new Set([...needlesIn(few, all), ...ofTracks.flatMap((some) => [...some])]);
}

const tracks = new WeakMap<Track, Map<string, ReadonlySet<string>>>();

/** The same for everyone of a level. */
function inTrack(
  extent: Extent,
  company: Company,
  secrets: readonly Needles[],
): ReadonlySet<string> {
  const { track, levels, ladder } = extent;
  const known = tracks.get(track) ?? new Map<string, ReadonlySet<string>>();
  tracks.set(track, known);
  const key = `${levels.join()} ${ladder.join()}`;
  const found = known.get(key) ?? needlesIn(wordsOfTrack(extent, company), secrets);
  known.set(key, found);
  return found;
}

/** Also of trees of Markdown, in which what is left out may be null, and pictures are bytes. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((inner) => stringsIn(inner));
};
