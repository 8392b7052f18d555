/** Ways to hide words in a finished Word file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { crc32 } from 'node:zlib';

type Parts = Record<string, Uint8Array>;
type Plant = (parts: Parts, words: string) => void;

/** The file with something done to its parts. */
export const changed =
  (plant: Plant, words: string) =>
  (bytes: Uint8Array): Uint8Array => {
    const parts = unzipSync(bytes);
    plant(parts, words);
    return zipSync(parts, { mtime: new Date(1980, 0, 1) });
  };

const BODY = 'word/document.xml';

/** Puts text in place of the first that fits; throws where nothing does. */
const replaced =
  (
    part: string | RegExp,
    old: string | RegExp,
    put: (words: string, old: string) => string,
  ): Plant =>
  (parts, words) => {
    const [name, bytes] =
      Object.entries(parts).find(([one]) =>
        typeof part === 'string' ? one === part : part.test(one),
      ) ?? [];
    if (!name || !bytes) throw new Error(`there is no ${part}`);
    const before = strFromU8(bytes);
    const after = before.replace(old, (found) => put(words, found));
    if (after === before) throw new Error(`${name} has no ${old}`);
    parts[name] = strToU8(after);
  };

const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** At the end of the last paragraph of the body. */
const inBody = (put: (words: string) => string): Plant =>
  replaced(BODY, /<\/w:p>(?=(?:(?!<\/w:p>).)*$)/s, (words, old) => `${put(words)}${old}`);

const letterByLetter = (words: string): string =>
  Array.from(words, (letter) => run(letter)).join('');

const added =
  (name: string, content: (words: string) => string): Plant =>
  (parts, words) => {
    parts[name] = strToU8(content(words));
  };

/** A chunk of text behind the head of a chart's PNG. */
const inPicture: Plant = (parts, words) => {
  const name = Object.keys(parts).find((one) => one.endsWith('.png')) ?? '';
  const picture = Buffer.from(parts[name] ?? []);
  const data = Buffer.from(`tEXtComment\0${words}`, 'latin1');
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  check.writeUInt32BE(crc32(data));
  const head = 8 + 25;
  parts[name] = Buffer.concat([
    picture.subarray(0, head),
    length,
    data,
    check,
    picture.subarray(head),
  ]);
};

const value = (attribute: string, element: string, part: string | RegExp = BODY): Plant =>
  replaced(part, new RegExp(`(<${element} [^>]*?${attribute}=")[^"]*`), (words, old) =>
    old.replace(/[^"]*$/, words),
  );

/** Each place, and how a message names it. */
export const places: readonly (readonly [string, Plant, RegExp])[] = [
  ['in the text', inBody((words) => run(words)), /the text/],
  ['in white', inBody((words) => run(words, '<w:color w:val="FFFFFF"/>')), /the text/],
  ['letter by letter', inBody(letterByLetter), /the text/],
  ['in a head', replaced(/word.header1/, '</w:p>', (words, old) => run(words) + old), /a header/],
  ['in a foot', replaced(/word.footer1/, '</w:p>', (words, old) => run(words) + old), /a footer/],
  [
    'in a footnote',
    replaced('word/footnotes.xml', '</w:p>', (words, old) => run(words) + old),
    /word\/footnotes\.xml/,
  ],
  [
    'in hidden text',
    inBody((words) => run(words, '<w:vanish/>')),
    /hidden text in word\/document\.xml/,
  ],
  [
    'in deleted text',
    inBody(
      (words) => `<w:del w:id="1" w:author="a"><w:r><w:delText>${words}</w:delText></w:r></w:del>`,
    ),
    /deleted text/,
  ],
  [
    'in inserted text',
    inBody((words) => `<w:ins w:id="1" w:author="a">${run(words)}</w:ins>`),
    /tracked changes/,
  ],
  [
    'as who changed something',
    inBody((words) => `<w:ins w:id="1" w:author="${words}">${run('a')}</w:ins>`),
    /word\/document\.xml/,
  ],
  [
    'in alternate content',
    inBody(
      (words) =>
        `<mc:AlternateContent><mc:Choice Requires="w14">${run('a')}</mc:Choice><mc:Fallback>${run(words)}</mc:Fallback></mc:AlternateContent>`,
    ),
    /alternate content/,
  ],
  [
    'in a text box',
    inBody(
      (words) =>
        `<w:r><w:pict><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></w:pict></w:r>`,
    ),
    /a text box|the text/,
  ],
  [
    'in a comment',
    added('word/comments.xml', (words) => `<w:comments><w:p>${run(words)}</w:p></w:comments>`),
    /word\/comments\.xml/,
  ],
  [
    'in a glossary',
    added('word/glossary/document.xml', (words) => `<w:p>${run(words)}</w:p>`),
    /word\/glossary\/document\.xml/,
  ],
  [
    'in the name of a part',
    (parts, words) => added(`word/media/${words.replace(' ', '-')}.png`, () => '')(parts, words),
    /the name of a part/,
  ],
  ['in a part without a type', added('notes.bin', (words) => `\0${words}\0`), /notes\.bin/],
  [
    'in core properties',
    replaced('docProps/core.xml', '</cp:keywords>', (words, old) => ` ${words}${old}`),
    /docProps\/core\.xml/,
  ],
  [
    'in custom properties',
    replaced('docProps/custom.xml', '</vt:lpwstr>', (words, old) => ` ${words}${old}`),
    /docProps\/custom\.xml/,
  ],
  [
    'in the program’s properties',
    replaced('docProps/app.xml', /\/>$/, (words) => `><Company>${words}</Company></Properties>`),
    /docProps\/app\.xml/,
  ],
  ['in an alternative text', value('descr', 'wp:docPr'), /an alternative text/],
  ['in the name of a picture', value('name', 'wp:docPr'), /the name of a picture/],
  ['in the title of a field', value('w:val', 'w:alias'), /the title of a field/],
  ['in the tag of a field', value('w:val', 'w:tag'), /the tag of a field/],
  [
    'in the value of a field',
    replaced(
      BODY,
      /<w:sdtContent>(?=.*?<\/w:sdtContent>)/,
      (words, old) => `${old}<w:p>${run(words)}</w:p>`,
    ),
    /the value of a field|the text/,
  ],
  ['in the answers of a field', value('w:displayText', 'w:listItem'), /the answers of a field/],
  [
    'in the description of a table',
    value('w:val', 'w:tblDescription'),
    /the description of a table/,
  ],
  ['in the name of a bookmark', value('w:name', 'w:bookmarkStart'), /the name of a bookmark/],
  ['in the list of fields', value('label', 'field', 'customXml/item1.xml'), /the list of fields/],
  [
    'in a further item of the list of fields',
    replaced('customXml/item1.xml', '</form>', (words, old) => `<note>${words}</note>${old}`),
    /customXml\/item1\.xml/,
  ],
  [
    'in the target of a link',
    replaced(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      (words, old) =>
        `<Relationship Id="rId99" Type="http://x.org/hyperlink" Target="https://x.org/?q=${words}" TargetMode="External"/>${old}`,
    ),
    /the target of a link/,
  ],
  [
    'in a document variable',
    replaced(
      'word/settings.xml',
      '<w:compat>',
      (words, old) => `<w:docVars><w:docVar w:name="a" w:val="${words}"/></w:docVars>${old}`,
    ),
    /a document variable/,
  ],
  [
    'in a remark',
    replaced('word/styles.xml', '</w:styles>', (words, old) => `<!-- ${words} -->${old}`),
    /a remark in word\/styles\.xml/,
  ],
  ['in a picture, beside what it shows', inPicture, /word\/media\/.*beside what it shows/],
];

/** Of the name of a style, which only programs read. */
export const inStyle: Plant = replaced(
  'word/styles.xml',
  '</w:styles>',
  (words, old) =>
    `<w:style w:type="paragraph" w:styleId="x"><w:name w:val="${words}"/></w:style>${old}`,
);

/** In bytes, outside of the parts. */
export const beside: readonly (readonly [
  string,
  (bytes: Uint8Array, words: string) => Uint8Array,
])[] = [
  ['behind the end', (bytes, words) => Buffer.concat([bytes, Buffer.from(words)])],
  [
    'before the list of parts',
    (bytes, words) => {
      const file = Buffer.from(bytes);
      const end = file.length - 22;
      const list = file.readUInt32LE(end + 16);
      file.writeUInt32LE(list + words.length, end + 16);
      return Buffer.concat([file.subarray(0, list), Buffer.from(words), file.subarray(list)]);
    },
  ],
];
