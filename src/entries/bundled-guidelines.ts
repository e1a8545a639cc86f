import { takeTurns } from '../logic/steps';
import { yieldToEvents } from './clock';
import { openLibrary } from './library';

declare global {
  /** What webpack adds to a module: every file of a folder that matches. */
  interface ImportMeta {
    webpackContext(
      folder: string,
      options: { recursive: boolean; regExp: RegExp },
    ): { (path: string): unknown; keys(): string[] };
  }
}

/** The guidelines that ship with the product, as text inside the bundle. */
const context = import.meta.webpackContext('../../guidelines', { recursive: true, regExp: /(?<!\.cases)\.yaml$/ });

/** A library over the bundled guidelines; nothing waits while they are read. */
export const loadBundledLibrary = () =>
  openLibrary(
    context.keys().map((path) => ({ path: path.replace(/^\.\//, ''), text: String(context(path)) })),
    (steps) => takeTurns({ now: () => performance.now(), pause: yieldToEvents }, steps),
  );
