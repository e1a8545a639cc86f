import type { ExcelClient } from './load-excel-client';

interface BatchApi {
  createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): object;
  createIndexerObject(type: unknown, parent: unknown, args: unknown[]): object;
  createMethodObject(
    type: unknown,
    parent: unknown,
    name: string,
    operation: number,
    args: unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getById: null,
    flags: number,
  ): object;
  invokeMethod(target: unknown, name: string, operation: number, args: unknown[], flags: number, result: number): void;
  invokeSetProperty(target: unknown, name: string, value: unknown, flags: number): void;
}

interface Inner {
  readonly ClientObject: new (
    context: unknown,
    path: unknown,
  ) => {
    _handleResult(value: unknown): void;
    _handleIdResult(value: unknown): void;
    context: { load(target: unknown, names: string): void };
  };
  readonly BatchApiHelper: BatchApi;
}

/**
 * Notes (ExcelApi 1.18) as Microsoft's newer clients have them; the client in the package ends before.
 * Built from the client's own base classes, so that batching, null objects and loading stay Microsoft's.
 */
export const addNotesToClient = (client: ExcelClient): void => {
  const { ClientObject, BatchApiHelper: api } = client.OfficeExtension as unknown as Inner;

  class Note extends ClientObject {
    private text: string | undefined;
    get content(): string {
      if (this.text === undefined) throw new Error('The note was not loaded.');
      return this.text;
    }
    set content(text: string) {
      api.invokeSetProperty(this, 'Content', text, 0);
    }
    load(names: string): this {
      this.context.load(this, names);
      return this;
    }
    delete(): void {
      api.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value === 'object' && value !== null && 'Content' in value) this.text = String(value.Content);
    }
  }

  class NoteCollection extends ClientObject {
    add(address: string, content: string): object {
      return api.createMethodObject(Note, this, 'Add', 0, [address, content], false, true, null, 0);
    }
    getItem(address: string): object {
      return api.createIndexerObject(Note, this, [address]);
    }
    getItemOrNullObject(address: string): object {
      return api.createMethodObject(Note, this, 'GetItemOrNullObject', 1, [address], false, false, null, 4);
    }
  }

  Object.defineProperty(client.Excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: object) {
      return api.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
    },
  });
};
