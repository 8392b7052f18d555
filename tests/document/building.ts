/** Shorthand for tests of the document stage. */
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { SlotValue } from '../../src/audience/model.ts';
import { bind } from '../../src/document/bind.ts';
import { build, type Skeleton, type SkeletonSection } from '../../src/document/build.ts';
import { skeletonOf } from '../../src/document/skeleton.ts';
import type { Block, Document, Inline, OneOf, Section } from '../../src/document/model.ts';
import { textOf } from '../../src/document/text.ts';
import { Budget } from '../../src/layout/budget.ts';
import { parseTemplate } from '../../src/layout/parse.ts';
import { compile } from '../../src/layout/template.ts';

export const file = 'layout.md.hbs';

export const skeleton = (text: string): Skeleton =>
  build({ file, text, placeOf: ({ line, column }) => ({ line, column }) });

function theOnly<T>(things: readonly T[]): T {
  const [one, ...others] = things;
  if (one === undefined || others.length > 0)
    throw new Error(`one was expected: ${JSON.stringify(things)}`);
  return one;
}

/** The blocks of a text that is one section, and is right. */
export function blocks(text: string): readonly Block[] {
  const { sections, messages } = skeleton(text);
  if (messages.length > 0) throw new Error(JSON.stringify(messages));
  return theOnly(sections).blocks;
}

export const block = (text: string): Block => theOnly(blocks(text));

/** The inlines of a text that is one paragraph. */
export function inlines(text: string): readonly Inline[] {
  const found = block(text);
  if (found.kind !== 'paragraph') throw new Error(`a paragraph was expected: ${found.kind}`);
  return found.children;
}

export const messagesOf = (text: string): readonly Diagnostic[] => skeleton(text).messages;

const furniture = { headLeft: 'Left', headRight: 'Right', foot: 'Foot' };

export const bound = (
  sections: readonly SkeletonSection[],
  slots: readonly SlotValue[] = [],
): readonly Section[] =>
  bind(sections, slots, { paper: 'A4', orientation: 'portrait', language: 'en', furniture });

type Values = Readonly<Record<string, SlotValue | number>>;

/** A layout's text → what makes sections of values. Its skeletons are built once, as in a build. */
export function layoutOf(body: string): (values: Values) => readonly Section[] {
  const { program, messages } = parseTemplate(body, { file, line: 1, column: 1 });
  if (!program) throw new Error(JSON.stringify(messages));
  const template = compile({ program, place: { file } }, new Map());
  return (values) => {
    const { text, slots } = template(values, new Budget());
    return bound(skeletonOf(file, text).sections, slots);
  };
}

/** A layout's text and the values it names → the sections of the document. */
export const sectionsOf = (body: string, values: Values): readonly Section[] =>
  layoutOf(body)(values);

/** A document of these sections. */
export const documentOf = (sections: readonly Section[]): Document => ({
  meta: {
    id: 'D-1',
    title: 'Title',
    subject: 'Subject',
    author: 'Author',
    language: 'en',
    date: '2026-01-01',
    checksum: 'abcdef12',
    recipient: 'Alex Doe · Employee',
    ladder: 'Craft 1.0',
    effective: '2026-07-01',
    words: {
      page: 'Page {page} of {pages}',
      continued: 'continued',
      blank: 'This page is left blank.',
      writeHere: 'Write here',
      choose: 'Choose',
      chooseDate: 'Date',
    },
  },
  sections,
});

/** As `sectionsOf`, of a layout that is one section. */
export const boundBlocks = (body: string, values: Values): readonly Block[] =>
  theOnly(sectionsOf(body, values)).blocks;

/** Kinds and words, nested: `strong(a)`. */
export const said = (found: readonly Inline[]): string => found.map(saidOne).join('');

function saidOne(inline: Inline): string {
  switch (inline.kind) {
    case 'span':
      return `${inline.style}(${said(inline.children)})`;
    case 'link':
      return `link ${inline.url}(${said(inline.children)})`;
    case 'language':
      return `${inline.language}(${said(inline.children)})`;
    case 'choice':
      return `choice ${inline.id}(${inline.label})`;
    case 'one-of':
      return `one of ${inline.shown} ${inline.id}(${inline.label}: ${answersSaid(inline)})`;
    case 'blank':
      return `blank ${inline.holds} ${inline.id}(${inline.label})`;
    case 'break':
      return '/';
    case 'picture':
      return `picture(${inline.alt})`;
    case 'dots':
      return `dots ${inline.mark}/${inline.expected}/${inline.of}(${inline.alt})`;
    case 'units':
      return `units ${inline.full}/${inline.half}/${inline.of}(${inline.alt})`;
    case 'text':
    case 'code':
      return textOf([inline]);
  }
}

const answersSaid = ({ answers }: OneOf): string =>
  answers.map(({ value, label }) => `${value}=${label}`).join(', ');
