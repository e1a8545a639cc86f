import { TextDecoder, TextEncoder } from 'node:util';

/** Every browser has these; the document that tests run in does not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
