/** Word files with fields, written by hand as the renderer and other programs write them. */
import { strToU8, zipSync } from 'fflate';
import { FORM_NAMESPACE, fieldKey } from '../../src/document/field-id.ts';
import type { Holds } from '../../src/collect/model.ts';

export interface WordField {
  readonly id: string;
  readonly holds: Holds;
  readonly label?: string;
  /** What the empty field says. */
  readonly prompt?: string;
  /** As people see it; the prompt where absent. */
  readonly shown?: string;
  /** The content as XML, in place of `shown`. */
  readonly content?: string;
  readonly properties?: string;
}

export const answers = [
  { value: 'working-towards', label: 'Working towards' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'exceeding', label: 'Exceeding' },
] as const;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export const xml = (text: string): string =>
  text.replace(/[&<>"\n\t]/g, (sign) => escapes[sign] ?? '');

/** A run of words; a newline is a line break, a tab a tab. */
export const run = (text: string): string =>
  text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:r><w:br/></w:r>';
      if (part === '\t') return '<w:r><w:tab/></w:r>';
      return part && `<w:r><w:t xml:space="preserve">${xml(part)}</w:t></w:r>`;
    })
    .join('');

export const paragraph = (...inside: readonly string[]): string => `<w:p>${inside.join('')}</w:p>`;

let lastMark = 0;

/** A bookmark around something. */
export function marked(id: string, inside: string): string {
  const mark = ++lastMark;
  const start = `<w:bookmarkStart w:id="${mark}" w:name="${fieldKey(id)}"/>`;
  return `${start}${inside}<w:bookmarkEnd w:id="${mark}"/>`;
}

export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const kinds: Record<Holds, string> = {
  text: '<w:text/>',
  date: '<w:date><w:dateFormat w:val="yyyy-MM-dd"/></w:date>',
  lines: '',
  'one-of': `<w:dropDownList>${answers
    .map(({ value, label }) => `<w:listItem w:displayText="${label}" w:value="${value}"/>`)
    .join('')}</w:dropDownList>`,
  tick: '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>',
};

const LONGEST_TAG = 64;

const tagOf = (id: string): string => (id.length > LONGEST_TAG ? fieldKey(id) : id);

export const promptOf = ({ holds, prompt }: WordField): string =>
  prompt ??
  { text: 'Write here', lines: 'Write here', date: 'Date', 'one-of': 'Choose', tick: '' }[holds];

const shownIn = (one: WordField): string =>
  one.shown ?? (one.holds === 'tick' ? '☐' : promptOf(one));

/** Lines are paragraphs of their own, with one to spare that is only ruled. */
const contentOf = (one: WordField): string => {
  const shown = shownIn(one);
  if (one.holds !== 'lines') return run(shown);
  return [...shown.split('\n').map((line) => paragraph(run(line))), paragraph()].join('');
};

/** A field as it is sent: inside its bookmark, with its tag. `lines` is a block. */
export function field(one: WordField): string {
  const { id, holds, label = id, properties = '' } = one;
  const placeholder = one.shown === undefined && holds !== 'tick' ? '<w:showingPlcHdr/>' : '';
  const all = `<w:alias w:val="${xml(label)}"/><w:tag w:val="${xml(tagOf(id))}"/>${placeholder}${kinds[holds]}${properties}`;
  return marked(id, control(all, one.content ?? contentOf(one)));
}

const end = (mark: number): string => `<w:bookmarkEnd w:id="${mark}"/>`;

/**
 * A field as LibreOffice 7.4 writes it back: without a tag, the bookmark begun inside the control;
 * of a block no more than the first paragraph in the control, and the bookmark in pieces.
 */
export function fieldOfLibreOffice(one: WordField): string {
  const { id, holds } = one;
  const name = fieldKey(id);
  const [a, b, c] = [++lastMark, ++lastMark, ++lastMark];
  const start = (mark: number): string => `<w:bookmarkStart w:id="${mark}" w:name="${name}"/>`;
  if (holds !== 'lines') {
    return control(kinds[holds], `${start(a)}<w:r></w:r>${run(shownIn(one))}`) + end(a);
  }
  const [first = '', ...others] = shownIn(one).split('\n');
  const inside = control('', start(a) + end(a) + run(first));
  return [
    paragraph(inside),
    ...others.map((line) => paragraph(run(line))),
    paragraph(`<w:r></w:r>${start(b)}${start(c)}${end(c)}`),
  ].join('');
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

/** A part of its kind: the document, comments. */
export const part = (name: string, inside: string): string =>
  `<?xml version="1.0"?><w:${name} ${NAMESPACES}>${inside}</w:${name}>`;

export interface WordFile {
  /** The body as XML. */
  readonly body: string;
  /** Those of the list; absent where the file has lost it. */
  readonly fields?: readonly WordField[];
  readonly id?: string;
  readonly checksum?: string;
  readonly ladder?: string;
  readonly foot?: string;
  /** Further parts, by their names. */
  readonly parts?: Readonly<Record<string, string>>;
}

export function wordFile(file: WordFile): Uint8Array {
  const { body, fields, foot = '', parts = {} } = file;
  const all = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/footer1.xml': part('ftr', paragraph(run(foot))),
    'docProps/custom.xml': propertiesOf(file),
    ...(fields && { 'customXml/item1.xml': listOf(file, fields) }),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}

const propertiesOf = ({ id = '', checksum = '', ladder = '' }: WordFile): string =>
  `<Properties xmlns:vt="x">${Object.entries({ Document: id, Checksum: checksum, Ladder: ladder })
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => `<property name="${name}"><vt:lpwstr>${xml(value)}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

function listOf(
  { id = '', checksum = '', ladder = '' }: WordFile,
  fields: readonly WordField[],
): string {
  const all = fields.map((one) => {
    const { id: own, holds, label = own } = one;
    const listed =
      holds === 'one-of'
        ? answers.map(({ value, label: said }) => `<answer value="${value}" label="${said}"/>`)
        : [];
    return `<field id="${xml(own)}" key="${fieldKey(own)}" holds="${holds}" label="${xml(label)}" prompt="${xml(promptOf(one))}">${listed.join('')}</field>`;
  });
  return `<form xmlns="${FORM_NAMESPACE}" document="${xml(id)}" checksum="${checksum}" ladder="${xml(ladder)}">${all.join('')}</form>`;
}

/** A form of these fields, each after its id, with words before and behind. */
export const wordForm = (
  fields: readonly WordField[],
  file: Omit<WordFile, 'body' | 'fields'> = {},
  write = field,
): Uint8Array =>
  wordFile({
    id: 'RP-1-E',
    checksum: 'ab12cd34',
    ladder: 'Craft 1',
    ...file,
    fields,
    body: [
      paragraph(run('Before.')),
      ...fields.map((one) => placed(one, write)),
      paragraph(run('Behind.')),
    ].join(''),
  });

/** Blocks stand between paragraphs, others in one. */
const placed = (one: WordField, write: typeof field): string =>
  one.holds === 'lines' ? write(one) : paragraph(run('Here: '), write(one), run(' and on.'));
