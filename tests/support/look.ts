/** The project's own theme and faces, ready for a renderer. */
import { readFileSync } from 'node:fs';
import { loadFaces } from '../../src/render/fonts.ts';
import { readTheme } from '../../src/render/read-theme.ts';
import type { Look } from '../../src/render/renderer.ts';

const folder = new URL('../../templates', import.meta.url).pathname;
const { theme } = readTheme({
  file: 'theme.yaml',
  text: readFileSync(`${folder}/theme.yaml`, 'utf8'),
});
if (!theme) throw new Error('templates/theme.yaml is not a theme');
const { faces, spares } = loadFaces(theme, folder, (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
});
if (!faces) throw new Error('the faces of templates/theme.yaml are not installed');

export const look: Look = { theme, faces, spares };
