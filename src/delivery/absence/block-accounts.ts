/** What a block gives to those places of a file that are not its pages: the same in each document that it is shared by. */
import { fieldKey } from '../../document/field-id.ts';
import { fieldsIn, type FormField } from '../../document/fields.ts';
import type { Block, Inline } from '../../document/model.ts';
import { spokenText, textOf } from '../../document/text.ts';
import { inlinesOf } from '../../document/walk.ts';
import { externalUrl } from '../../external-url.ts';
import { gathering } from '../gathered.ts';
import { tellingOf } from '../telling.ts';
import type { Kind } from './found.ts';

/** What blocks give something to. */
export type Accounted = Exclude<Kind, 'page' | 'technical' | 'stray' | 'property'>;

interface Account {
  readonly kind: Accounted;
  readonly key: string;
}

/** Texts go into a file as they are, but for white space, what is not seen, and what parts them. */
export const keyOf = (text: string): string =>
  PLAIN.test(text) ? text.replace(/[\s,]+/g, '') : text.replace(PARTING, '').normalize('NFC');

const PLAIN = /^[ -~]*$/;
const PARTING = /[\s·,…\p{Default_Ignorable_Code_Point}]+/gu;

/** What all blocks of a document account for. */
export const accountsIn = gathering(accountsOf);

function accountsOf(block: Block): readonly Account[] {
  const inlines = inlinesOf(block).flatMap(within);
  return [
    ...(block.kind === 'heading' ? given('bookmark', [textOf(block.children)]) : []),
    ...given('target', inlines.flatMap(targetsOf)),
    ...given('alternative', [...chartsOf(block), ...inlines.flatMap(alternativesOf)]),
    ...given('summary', summariesOf(block)),
    ...given('language', inlines.flatMap(languagesOf)),
    ...fieldsIn(block).flatMap((field) => [
      ...given('target', [fieldKey(field.id)]),
      ...given('name', [field.id, fieldKey(field.id), ...field.id.split('.')]),
      ...given('value', [(field.answers ?? []).map(({ label }) => label).join(' ')]),
      ...given('tooltip', labelsOf(field)),
      ...given('answer', answersOf(field)),
    ]),
  ];
}

const given = (kind: Accounted, texts: readonly string[]): readonly Account[] =>
  texts.map((text) => ({ kind, key: keyOf(text) }));

const within = (inline: Inline): readonly Inline[] =>
  'children' in inline ? [inline, ...inline.children.flatMap(within)] : [inline];

const targetsOf = (inline: Inline): readonly string[] =>
  inline.kind === 'link' ? [inline.url, externalUrl(inline.url) ?? ''] : [];

const alternativesOf = (inline: Inline): readonly string[] => ('alt' in inline ? [inline.alt] : []);

const languagesOf = (inline: Inline): readonly string[] =>
  inline.kind === 'language' ? [inline.language] : [];

const chartsOf = (block: Block): readonly string[] =>
  block.kind === 'thermometer' ? [block.description] : [];

const summariesOf = (block: Block): readonly string[] => [
  ...passagesIn(block),
  ...(block.kind === 'table' || block.kind === 'thermometer' ? [block.description] : []),
  spokenText(inlinesOf(block)),
];

/** What a block says itself, not what those inside it say: its title, or all of it. */
function passagesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'band':
      return [textOf(block.title), textOf(block.aside)];
    case 'table':
      return block.groups.flatMap(({ band }) =>
        band ? [textOf(band.title), textOf(band.aside)] : [],
      );
    case 'list':
    case 'callout':
    case 'keep':
    case 'columns':
    case 'toc':
      return [];
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'rule':
    case 'facts':
    case 'thermometer':
    case 'signature':
    case 'lines':
    case 'cover':
    case 'page-break':
      return tellingOf(block, 'docx').said.map(({ words }) => words);
  }
}

/** Letters of a field's title in Word. */
const CUT = 64;

const labelsOf = ({ id, label, answers = [] }: FormField): readonly string[] => [
  label || id,
  label.replace(/\s+/gu, ' ').trim().slice(0, CUT),
  ...answers.map((answer) => `${label}: ${answer.label}`),
];

const answersOf = ({ answers = [] }: FormField): readonly string[] =>
  answers.flatMap(({ value, label }) => [value, label]);
