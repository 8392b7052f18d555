import {
  ConcreteHyperlink,
  hashedId,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
} from 'docx';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to the web. docx's own takes a random relationship id; this takes it from the URL. */
export class ExternalLink extends ConcreteHyperlink {
  readonly #url: string;

  constructor(url: string, children: readonly ParagraphChild[]) {
    super(children, `L${hashedId(url).slice(0, 16)}`);
    this.#url = url;
  }

  /** Adds the relationship when the link is written, once a part. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { Relationships: relationships } = context.viewWrapper;
    const known = linked.get(relationships) ?? new Set();
    linked.set(relationships, known);
    if (!known.has(this.linkId)) {
      relationships.addRelationship(this.linkId, TYPE, this.#url, 'External');
    }
    known.add(this.linkId);
    return super.prepForXml(context);
  }
}

/** The links that a part already has relationships for. */
const linked = new WeakMap<object, Set<string>>();
