/** A file of any format as a manuscript, by its extension. */
import type { Diagnostic } from '../diagnostics.ts';
import { csvManuscript } from './data/csv-manuscript.ts';
import { frontManuscript, yamlManuscript } from './data/yaml-manuscript.ts';
import { type ReadFrontMatter, readFrontMatter } from './front-matter.ts';
import { type Manuscript, parse } from './markdown/manuscript.ts';

export interface Formatted {
  readonly manuscript: Manuscript;
  readonly front: ReadFrontMatter;
}

/** Markdown unless the extension says otherwise; messages where the file cannot be read at all. */
export function readFormat(file: string, text: string): Formatted | readonly Diagnostic[] {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(file) ?? [];
  if (/^(?:ya?ml|json)$/i.test(extension)) return yamlManuscript(file, text);
  if (/^[ct]sv$/i.test(extension)) return csvManuscript(file, text);
  const manuscript = parse(file, text);
  if ('code' in manuscript) return [manuscript];
  return frontManuscript(manuscript, text) ?? { manuscript, front: readFrontMatter(manuscript) };
}
