/** What a Word file says of itself. */
import { readXml } from './xml.ts';

/**
 * The file's own properties by name (ECMA-376 part 1, 22.3), and its keywords under `Keywords`.
 */
export function propertiesIn(parts: readonly Uint8Array[]): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const part of parts) {
    let name = '';
    readXml(part, {
      open: (element, attributes) => {
        if (element === 'property') name = attributes['name'] ?? '';
        if (element === 'cp:keywords') name = 'Keywords';
      },
      close: (element) => {
        if (element === 'property' || element === 'cp:keywords') name = '';
      },
      text: (text) => {
        if (name) properties.set(name, (properties.get(name) ?? '') + text);
      },
    });
  }
  return properties;
}
