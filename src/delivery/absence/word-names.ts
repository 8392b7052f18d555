/** What each attribute of a Word file is for, where it is said to people or to programs that read for them. */
import type { Kind } from './found.ts';

/** By element and attribute. */
const attributes: readonly (readonly [string, readonly [Kind, string]])[] = [
  ['w:alias w:val', ['tooltip', 'the title of a field']],
  ['w:tag w:val', ['name', 'the tag of a field']],
  ['w:listItem w:displayText', ['answer', 'the answers of a field']],
  ['w:listItem w:value', ['answer', 'the answers of a field']],
  ['w:date w:fullDate', ['value', 'the value of a field']],
  ['w14:checked w14:val', ['value', 'the state of a box']],
  ['w:tblCaption w:val', ['summary', 'the caption of a table']],
  ['w:tblDescription w:val', ['summary', 'the description of a table']],
  ['w:bookmarkStart w:name', ['target', 'the name of a bookmark']],
  ['w:hyperlink w:anchor', ['target', 'the target of a link']],
  ['w:hyperlink w:tooltip', ['tooltip', 'the tooltip of a link']],
  ['wp:docPr descr', ['alternative', 'an alternative text']],
  ['wp:docPr title', ['alternative', 'the title of a picture']],
  ['wp:docPr name', ['alternative', 'the name of a picture']],
  ['pic:cNvPr descr', ['alternative', 'an alternative text']],
  ['pic:cNvPr title', ['alternative', 'the title of a picture']],
  ['pic:cNvPr name', ['alternative', 'the name of a picture']],
  ['w:docVar w:val', ['stray', 'a document variable']],
  ['w:docVar w:name', ['stray', 'a document variable']],
  ['form document', ['property', 'the list of fields']],
  ['form checksum', ['property', 'the list of fields']],
  ['form ladder', ['property', 'the list of fields']],
  ['field id', ['name', 'the list of fields']],
  ['field key', ['target', 'the list of fields']],
  ['field label', ['tooltip', 'the list of fields']],
  ['field prompt', ['value', 'the list of fields']],
  ['answer value', ['answer', 'the list of fields']],
  ['answer label', ['answer', 'the list of fields']],
  ['property name', ['property', 'a custom property']],
];

/** What is said, and where, by element and by attribute. */
export const spoken: ReadonlyMap<
  string,
  ReadonlyMap<string, readonly [Kind, string]>
> = byElement();

function byElement() {
  const elements = new Map<string, Map<string, readonly [Kind, string]>>();
  for (const [name, said] of attributes) {
    const [element = '', attribute = ''] = name.split(' ');
    const known = elements.get(element) ?? new Map<string, readonly [Kind, string]>();
    elements.set(element, known.set(attribute, said));
  }
  return elements;
}

/** Elements that we never write: what they hold is not seen, or seen by some only. */
export const unasked: ReadonlyMap<string, string> = new Map([
  ['w:vanish', 'hidden text'],
  ['w:webHidden', 'hidden text'],
  ['w:specVanish', 'hidden text'],
  ['w:del', 'deleted text'],
  ['w:ins', 'text of tracked changes'],
  ['w:moveFrom', 'text of tracked changes'],
  ['w:moveTo', 'text of tracked changes'],
  ['w:commentReference', 'a comment'],
  ['w:commentRangeStart', 'a comment'],
  ['mc:AlternateContent', 'alternate content'],
  ['w:altChunk', 'another document'],
  ['w:object', 'an embedded object'],
  ['w:pict', 'a drawing of an older kind'],
  ['w:txbxContent', 'a text box'],
  ['w:placeholder', 'the placeholder of a field'],
  ['w:dataBinding', 'the data of a field'],
  ['w:docVars', 'document variables'],
]);

/** Parts that we write; of any other the name alone is told. */
export const ours =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|settings|fontTable|numbering|footnotes|endnotes|header\d+|footer\d+)\.xml|word\/theme\/theme\d+\.xml|word\/_rels\/[a-zA-Z]+\d*\.xml\.rels|word\/media\/[^/]+\.(png|svg|jpe?g)|docProps\/(core|custom|app)\.xml|customXml\/(item|itemProps)1\.xml|customXml\/_rels\/item1\.xml\.rels)$/;
