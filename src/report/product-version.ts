import product from '../../package.json';

/** The version that a record names, so that a result of another one can be told from it. */
export const PRODUCT_VERSION: string = product.version;
