/** A picture in a Word file: part of a run, its words beside it. */
import {
  type IContext,
  type IFloating,
  ImageRun,
  type IMediaData,
  InternalHyperlink,
  type IXmlableObject,
} from 'docx';
import type { Picture } from '../../document/model.ts';
import type { Size } from '../page.ts';
import { clean } from './text.ts';

/** CSS pixels in a point: docx counts in them. */
export const PIXELS = 96 / 72;

/**
 * docx names a picture by a hash that it works out for each place anew. Here it hashes the hash
 * that is known already, and is given the picture itself when the file is written.
 */
export class PictureRun extends ImageRun {
  readonly #media: IMediaData;

  /** In the line of its words, unless it floats. */
  constructor({ file, alt }: Picture, size: Size, floating?: IFloating) {
    const type = file.format === 'png' ? 'png' : 'jpg';
    const [x, y] = [size.width * PIXELS, size.height * PIXELS];
    super({
      type,
      data: new TextEncoder().encode(file.sha256),
      transformation: { width: x, height: y },
      ...(floating && { floating }),
      altText: { name: 'Picture', ...(alt && { description: clean(alt) }) },
      ...(alt === '' && { decorative: true }),
    });
    this.#media = { ...this['imageData'], data: file.bytes };
  }

  /** Adds the picture to the file, which takes it once. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.file.Media.addImage(this.#media.fileName, this.#media);
    return super.prepForXml(outsideLink(context));
  }
}

/**
 * Within a link to a heading docx would make a picture a link to a relationship that there is not:
 * it must not see that it is in one.
 */
export function outsideLink(context: IContext): IContext {
  const isInternal = context.stack.some((each) => each instanceof InternalHyperlink);
  return isInternal ? { ...context, stack: [] } : context;
}
