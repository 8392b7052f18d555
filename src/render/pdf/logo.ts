/** The company's logo on a first page without a cover: at its top right, with the words beside it. */
import type { Block } from '../../document/model.ts';
import { type Logo, logoIn } from '../logo.ts';
import { stepsUp } from '../rhythm.ts';
import { type Fragment, at } from './flow/fragment.ts';
import { type Flow, piece, settle } from './flow/piece.ts';
import { figure } from './figure.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, sized, within } from './setting.ts';

/** The picture by itself. */
export function logoFragment({ picture, width, height }: Logo, setting: Setting): Fragment {
  const { theme, inks } = setting;
  const drawing = {
    width,
    vectors: [],
    picture: { file: picture.file, height },
  };
  const type = { ...sized(theme.sizes.text, 'text', theme), colour: inks.ink };
  const own = within(setting, 'P');
  const run = { ...type, text: '', owner: figure(own.owner, picture.alt), drawing };
  return paragraph([run], { ...own, width, align: 'left' });
}

/** The blocks of a document's first section: those that open it leave room for the logo. */
export function opened(blocks: readonly Block[], setting: Setting): readonly Flow[] {
  if (!setting.logo) return setting.flow(blocks, setting);
  const logo = logoIn(setting.logo, setting.width);
  const after = blocks.findIndex(({ kind }) => kind !== 'heading' && kind !== 'paragraph');
  const count = after < 0 ? blocks.length : after;
  const narrow = { ...setting, width: setting.width - logo.width - setting.theme.spacing.gap };
  const opening = setting.flow(blocks.slice(0, count), narrow);
  const fragment = logoFragment(logo, setting);
  const missing = fragment.height - settle(opening).height;
  const room = piece({ height: Math.max(0, stepsUp(missing, setting.theme.rhythm)), items: [] });
  const shown = piece({ height: 0, items: [at(setting.width - logo.width, 0, fragment)] });
  const below = missing > 0 ? [room] : [];
  return [shown, ...opening, ...below, ...setting.flow(blocks.slice(count), setting)];
}
