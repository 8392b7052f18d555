import {
  ConcreteHyperlink,
  hashedId,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
} from 'docx';
import { Surroundings } from './formatted.ts';

/** A link to the web. docx's own takes a random relationship id; this takes it from the URL. */
export class ExternalLink extends ConcreteHyperlink {
  readonly #url: string;

  constructor(url: string, children: readonly ParagraphChild[]) {
    super(children, `L${hashedId(url).slice(0, 16)}`);
    this.#url = url;
  }

  /** Says which relationship the link goes by. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (context.file instanceof Surroundings) context.file.link(this.linkId, this.#url);
    return super.prepForXml(context);
  }
}
