/** The project's own layouts and partials. */
import { readdirSync, readFileSync } from 'node:fs';
import type { LayoutFile, TemplateFile } from '../../src/layout/read.ts';
import { templatesFolder } from './company.ts';

const files: readonly TemplateFile[] = readdirSync(templatesFolder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.md.hbs'))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(`${templatesFolder}/${file}`, 'utf8') }));

export const partialFiles: ReadonlyMap<string, TemplateFile> = new Map(
  files.flatMap((one) => {
    const [, name] = /^partials\/(.+)\.md\.hbs$/.exec(one.file) ?? [];
    return name ? [[name, one]] : [];
  }),
);

export const layoutFiles: readonly LayoutFile[] = files.flatMap((one) => {
  const [, document, audience] = /^(?!partials\/)([^/]+)\/([^/]+)\.md\.hbs$/.exec(one.file) ?? [];
  return document && audience ? [{ ...one, document, audience }] : [];
});
