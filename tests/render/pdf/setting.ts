/** A setting for one block: an A4 page in the project's own look. */
import { flow } from '../../../src/render/pdf/block.ts';
import { Press } from '../../../src/render/pdf/engine/press.ts';
import { type Setting, bodyText } from '../../../src/render/pdf/setting.ts';
import { look } from '../../support/look.ts';

const { theme } = look;
const { ink, soft, line, accent } = theme.colours;

export const setting: Setting = {
  theme,
  flow,
  press: new Press(look, 'en'),
  words: {
    page: '',
    continued: 'continued',
    blank: 'blank',
    writeHere: 'Write here',
    choose: 'Choose',
    chooseDate: 'Date',
  },
  owner: 'artifact',
  outline: new Map(),
  anchors: new Set(),
  listed: [],
  inks: { ink, soft, line, accent, chart: accent },
  body: bodyText('plain', theme),
  frame: {
    size: { width: 600, height: 800 },
    left: 50,
    leftOnEven: 50,
    top: 60,
    width: 500,
    height: 680,
  },
  width: 500,
  align: 'left',
  measured: true,
};
