/** Writes elements with the prefix a part uses; attributes start with a space. */
export const tagWith =
  (prefix: string) =>
  (name: string, attributes: string, content = ''): string =>
    content === ''
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
