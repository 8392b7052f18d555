/** Which text of a Word file's body stands in which field. */
import type { Control } from './control.ts';
import type { Listed } from './form-list.ts';
import { marksIn, type Span, spansIn } from './spans.ts';
import type { Token } from './tokens.ts';

/** What a field of the list is in the body. */
export interface Place {
  readonly field: Listed;
  /** Absent where a program has kept the bookmark alone. */
  readonly control?: Control;
  /** Of the first token and the last. */
  readonly from: number;
  readonly to: number;
}

export interface FieldText {
  readonly field: Listed;
  readonly control?: Control;
  readonly text: string;
}

/**
 * The fields of the list that are in the body, with their text; and the text outside of them.
 * A field is its control and its bookmark, from where the first begins to where the last ends:
 * LibreOffice keeps no tags, and a control around no more than one paragraph.
 */
export function fieldsIn(
  tokens: readonly Token[],
  list: readonly Listed[],
): { readonly found: readonly FieldText[]; readonly outside: string } {
  const places = placesIn(tokens, list);
  const owners = ownersOf(tokens, places);
  const texts = new Map<Place | undefined, string[]>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'text' && token.kind !== 'break') continue;
    const text = token.kind === 'text' ? token.text : '\n';
    const place = owners[index];
    const own = texts.get(place);
    if (own) own.push(text);
    else texts.set(place, [text]);
  }
  const textOf = (place?: Place): string => (texts.get(place) ?? []).join('');
  return {
    found: places.map((place) => ({ ...place, text: textOf(place) })),
    outside: textOf(),
  };
}

/** Of each token the field that it stands in: the smallest, where several reach over it. */
function ownersOf(
  tokens: readonly Token[],
  places: readonly Place[],
): readonly (Place | undefined)[] {
  const owners = Array.from<Place | undefined>({ length: tokens.length });
  const largestFirst = places.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const place of largestFirst) owners.fill(place, place.from, place.to + 1);
  return owners;
}

function placesIn(tokens: readonly Token[], list: readonly Listed[]): readonly Place[] {
  const spans = spansIn(tokens);
  const marks = marksIn(tokens);
  const tagged = new Map<string, Span>();
  for (const span of spans.toReversed()) tagged.set(span.control.tag, span); // of copies the first
  return list.flatMap((field): readonly Place[] => {
    const own = marks.get(field.key) ?? [];
    const span = tagged.get(field.id) ?? tagged.get(field.key) ?? spanAt(own, spans);
    const ends = [...own, ...(span ? [span.from, span.to] : [])];
    if (ends.length === 0) return [];
    const control = span && { control: span.control };
    return [{ field, ...control, from: Math.min(...ends), to: Math.max(...ends) }];
  });
}

/** The control without a tag that a bookmark is of: it begins inside, or the control inside it. */
function spanAt(marks: readonly number[], spans: readonly Span[]): Span | undefined {
  const [begin, end] = [Math.min(...marks), Math.max(...marks)];
  const untagged = spans.filter(({ control }) => control.tag === '');
  const around = untagged.filter(({ from, to }) => from < begin && begin < to);
  return around.at(-1) ?? untagged.find(({ from }) => begin < from && from < end);
}
