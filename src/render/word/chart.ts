/** A chart in a Word file: SVG, and for readers that cannot draw that, PNG. */
import { type IContext, ImageRun, type IXmlableObject } from 'docx';
import type { Drawing } from '../chart/shape.ts';
import { value } from './element.ts';
import { outsideLink, PIXELS } from './picture.ts';
import { svg } from './svg.ts';
import { clean } from './text.ts';
import { halfPoints } from './units.ts';

/** What it shows in words, and how far it stands below the baseline, in points. */
interface Place {
  readonly alt: string;
  readonly below?: number;
}

/** Its PNG is drawn when the file is packed: until then the SVG stands in its place. */
export class ChartRun extends ImageRun {
  constructor(drawing: Drawing, { alt, below = 0 }: Place) {
    const data = new TextEncoder().encode(svg(drawing));
    super({
      type: 'svg',
      data,
      fallback: { type: 'png', data },
      transformation: { width: drawing.width * PIXELS, height: drawing.height * PIXELS },
      altText: { name: 'Chart', ...(alt && { description: clean(alt) }) },
      ...(alt === '' && { decorative: true }),
    });
    // docx would write this in a measure that not all readers know
    const [properties] = this.root;
    if (below === 0 || typeof properties !== 'object' || !('addChildElement' in properties)) return;
    properties.addChildElement(value('w:position', -halfPoints(below)));
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return super.prepForXml(outsideLink(context));
  }
}
