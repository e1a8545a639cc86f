import { SaxesParser } from 'saxes';

/** An element as the manifest test needs it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root element of well-formed XML; throws where it is not. */
export const readXml = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text.trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('No element found.');
  return first;
};

/** All elements below, itself included. */
export const descend = (element: Element): readonly Element[] => [element, ...element.children.flatMap(descend)];

/** Elements of a name anywhere below. */
export const findAll = (element: Element, name: string): readonly Element[] =>
  descend(element).filter((found) => found.name === name);
