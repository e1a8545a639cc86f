/** Bytes of a file that was chosen or dropped. */
export const readFile = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
