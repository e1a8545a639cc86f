/** What webpack adds to a module: every file of a folder that matches. */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { recursive: boolean; regExp: RegExp },
  ): { (path: string): unknown; keys(): string[] };
}
