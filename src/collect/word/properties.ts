/** What a Word file says of itself. */
import { readXml } from './xml.ts';

const common: ReadonlyMap<string, string> = new Map([
  ['cp:keywords', 'Keywords'],
  ['dc:title', 'Title'],
  ['dc:subject', 'Subject'],
  ['dcterms:created', 'Created'],
  ['Application', 'Application'],
]);

/**
 * The file's own properties by name (ECMA-376 part 1, 22.3), its keywords, title, subject and day of
 * making under `Keywords`, `Title`, `Subject` and `Created`, and under `Application` the program that saved it last.
 */
export function propertiesIn(parts: readonly Uint8Array[]): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const part of parts) {
    let name = '';
    readXml(part, {
      open: (element, attributes) => {
        if (element === 'property') name = attributes['name'] ?? '';
        name = common.get(element) ?? name;
      },
      close: (element) => {
        if (element === 'property' || common.has(element)) name = '';
      },
      text: (text) => {
        if (name) properties.set(name, (properties.get(name) ?? '') + text);
      },
    });
  }
  return properties;
}
