import { describe, expect, it } from 'vitest';
import { readBackFrom } from '../../support/reading-back.ts';
import type { Dots, Units } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { lint } from '../../support/ooxml-lint.ts';
import { chartsIn } from '../../support/ooxml-charts.ts';
import { bodyOf, partsOf } from '../../support/ooxml.ts';
import { sdkFaults } from '../../support/ooxml-sdk.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { png } from '../../support/pictures.ts';
import { elementsIn, within } from '../../support/xml.ts';
import { link, p, t } from './nodes.ts';
import { documentOf, fileOf } from './rendered.ts';

const { colours, dots: own, sizes } = look.theme;

const strip = (mark: string, alt = `Mark ${mark}; expected: 2`): Dots => ({
  kind: 'dots',
  alt,
  mark,
  expected: '2',
  of: '3',
});

const inLink = { ...link('#there', ''), children: [strip('1')] };
const icon = pictureOf(png(), 'A picture', { width: 12, height: 12 });
const sample = documentOf([
  p(icon),
  p(t('Words '), strip('2')),
  p(strip('')),
  p(strip('2'), ' more', inLink),
]);

describe('dots in Word', () => {
  it('are drawn twice: as SVG, and as pixels where that cannot be shown', async () => {
    const [chart] = chartsIn(await fileOf(sample));
    expect(elementsIn(chart?.svg ?? never()).map(({ attributes }) => attributes['fill'])).toEqual([
      colours.ink,
      colours.ink,
      'none',
      'none',
    ]);
    expect(chart?.height).toBeCloseTo(own.ring * sizes.text, 1);
    expect(chart?.svg.attributes['height']).toBe(`${Number((own.ring * sizes.text).toFixed(3))}pt`);
    expect((chart?.png.width ?? 0) / (chart?.png.height ?? 1)).toBeCloseTo(
      (chart?.width ?? 0) / (chart?.height ?? 1),
      1,
    );
  });

  it('show in pixels what the SVG shows', async () => {
    const [marked, empty] = chartsIn(await fileOf(sample));
    expect(middles(marked ?? never())).toEqual(['filled', 'filled', 'empty']);
    expect(middles(empty ?? never())).toEqual(['empty', 'empty', 'empty']);
  });

  it('are said to those who cannot see them, or the read-back finds that missing', async () => {
    const bytes = await fileOf(sample);
    expect(chartsIn(bytes).map(({ alt }) => alt)).toContain('Mark 2; expected: 2');
    expect(await readBackFrom(sample, 'docx', bytes, 'x.docx')).toMatchObject({ messages: [] });
    const other = documentOf([p(t('Words '), strip('2', 'Unsaid'))]);
    const { messages } = await readBackFrom(other, 'docx', bytes, 'x.docx');
    expect(messages.map(({ message }) => message).join()).toContain('Unsaid');
  });

  it('stand as far below the line as above the middle of its capitals', async () => {
    const [run] = within(bodyOf(await fileOf(sample)), 'w:position');
    expect(Number(run?.attributes['w:val'])).toBeLessThan(0);
  });

  it('are kept once in the file, however often they stand there', async () => {
    const names = [...partsOf(await fileOf(sample)).keys()];
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(4);
  });

  it('make a file that is valid, and the same each time', async () => {
    const { bytes, messages } = await renderWord(sample, look);
    expect(messages.map(({ code }) => code)).toEqual(['link-target-dropped']);
    expect(lint(bytes)).toEqual([]);
    expect(await sdkFaults(bytes)).toEqual([]);
    expect(Buffer.compare(bytes, await fileOf(sample))).toBe(0);
  });
});

/** How the middle of each dot is painted. */
function middles({ png: image }: ReturnType<typeof chartsIn>[number]): readonly string[] {
  const em = image.height / own.ring;
  return [0, 1, 2].map((i) => {
    const x = Math.floor((own.ring / 2 + i * own.apart) * em);
    const at = 4 * (Math.floor(image.height / 2) * image.width + x);
    return (image.data[at + 3] ?? 0) > 127 ? 'filled' : 'empty';
  });
}

function never(): never {
  throw new Error('there is no chart');
}

describe('units in Word', () => {
  const units: Units = { kind: 'units', alt: '', full: '1', half: '1', of: '3' };

  it('are drawn, and said where the words beside them do not say it all', async () => {
    const bytes = await fileOf(
      documentOf([p(t('1 of 3 '), { ...units, alt: '1 reworded' }, units)]),
    );
    const [said, silent] = chartsIn(bytes);
    expect(said?.alt).toBe('1 reworded');
    expect(silent?.alt).toBeUndefined();
    expect(within(bodyOf(bytes), 'adec:decorative')).toHaveLength(1);
    expect(elementsIn(said?.svg ?? never()).map(({ attributes }) => attributes['fill'])).toEqual([
      colours.accent,
      colours.accent,
      'none',
      'none',
    ]);
    expect(lint(bytes)).toEqual([]);
    expect(await sdkFaults(bytes)).toEqual([]);
  });

  it('have pixels even where there is hardly any room', async () => {
    const label = [{ ...units, of: '99' }];
    const narrow = { id: '', holds: 'text', label, width: { points: 0 } } as const;
    const [chart] = chartsIn(await fileOf(documentOf([{ kind: 'signature', parts: [narrow] }])));
    expect(chart?.png.height).toBeGreaterThan(0);
  });
});
