/** Source Sans, for all: where its files are. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

export const fontFolder = join(dirname(resolve('source-sans/package.json')), 'TTF');

export const fontFile = (style) => join(fontFolder, `SourceSans3-${style}.ttf`);
