import { type Binding, bound, inlinesOf, plain, withoutSlots } from './binding.ts';
import { isLanguage, isWithin } from '../language.ts';
import type { Dots, Fact, Field, Inline, Language, Link, OneOf, Text, Units } from './model.ts';
import { sharedInlines } from './sharing.ts';

export const bindInlines = (inlines: readonly Inline[], binding: Binding): readonly Inline[] =>
  sharedInlines(inlines.flatMap((inline) => bindInline(inline, binding)));

function bindInline(inline: Inline, binding: Binding): readonly Inline[] {
  switch (inline.kind) {
    case 'text':
      return bindText(inline, binding);
    case 'span':
      return [{ ...inline, children: bindInlines(inline.children, binding) }];
    case 'link':
      return bindLink(inline, binding);
    case 'code':
      return [{ ...inline, value: plain(inline.value, binding) }];
    case 'choice':
    case 'blank':
      return [{ ...inline, ...bindField(inline, binding) }];
    case 'one-of':
      return [bindOneOf(inline, binding)];
    case 'language':
      return bindLanguage(inline, binding);
    case 'dots':
      return [bindDots(inline, binding)];
    case 'units':
      return [bindUnits(inline, binding)];
    case 'break':
    case 'picture':
      return [inline];
  }
}

/** The id and the label of what people fill in. */
export const bindField = ({ id, label }: Field, binding: Binding): Field => ({
  id: plain(id, binding),
  label: plain(label, binding),
});

const bindOneOf = (inline: OneOf, binding: Binding): OneOf => ({
  ...inline,
  ...bindField(inline, binding),
  answers: inline.answers.map(({ value, label }) => ({
    value: plain(value, binding),
    label: plain(label, binding),
  })),
});

/** A value that is no language tag says nothing of the words; nor does the document's own language. */
function bindLanguage(inline: Language, binding: Binding): readonly Inline[] {
  const language = plain(inline.language, binding);
  const children = bindInlines(inline.children, binding);
  const isForeign = isLanguage(language) && !isWithin(binding.language, language);
  return isForeign ? [{ ...inline, language, children }] : children;
}

const bindDots = ({ kind, alt, mark, expected, of }: Dots, binding: Binding): Dots => ({
  kind,
  alt: plain(alt, binding),
  mark: plain(mark, binding),
  expected: plain(expected, binding),
  of: plain(of, binding),
});

const bindUnits = ({ kind, alt, full, half, of }: Units, binding: Binding): Units => ({
  kind,
  alt: plain(alt, binding),
  full: plain(full, binding),
  half: plain(half, binding),
  of: plain(of, binding),
});

/** A layout's own lines are joined already: a value that has several keeps them. */
const linesOf = (words: string): readonly Inline[] =>
  words
    .split(/(?<!\s)[^\S\n]*\n\s*/)
    .flatMap((line, i): readonly Inline[] => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', value: line } as const]),
    ]);

/** Words and values that follow one another are one text: what looks for them finds them whole. */
function bindText({ value }: Text, binding: Binding): readonly Inline[] {
  const inlines: Inline[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') inlines.push(...linesOf(words));
    words = '';
  };
  for (const part of bound(value, binding)) {
    if (typeof part === 'string') words += part;
    else {
      flush();
      inlines.push(...bindInlines(inlinesOf(part), withoutSlots(binding)));
    }
  }
  flush();
  return inlines;
}

function bindLink(link: Link, binding: Binding): readonly Inline[] {
  const children = bindInlines(link.children, binding);
  const url = plain(link.url, binding);
  return isSafe(url) ? [{ ...link, url, children }] : children;
}

/** A value may have become a link's target: the same allow-list as for ladders. */
const isSafe = (url: string): boolean => /^(https?:|mailto:|#)/i.test(url);

export const bindFacts = (facts: readonly Fact[], binding: Binding): readonly Fact[] =>
  facts.map(({ label, value }) => ({
    label: bindInlines(label, binding),
    value: bindInlines(value, binding),
  }));
