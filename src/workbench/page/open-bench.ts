import { useEffect, useState } from 'react';
import type { Outcome } from '../../workbook/types';
import type { Person } from '../stand-in/create-person';
import { createPerson } from '../stand-in/create-person';
import type { Files } from '../ask-files';
import type { WorkbookDocument } from '../stand-in/document/workbook-document';
import type { OfficeClient, StandIn } from '../stand-in/install-stand-in';
import { installStandIn, provideOfficeContext } from '../stand-in/install-stand-in';
import type { StandInSettings } from '../stand-in/settings';

/** A workbook on the bench: shown in the grid, edited by the person, and open to the add-in through Microsoft's client. */
export interface Bench {
  readonly workbook: WorkbookDocument;
  readonly person: Person;
  readonly standIn: StandIn;
  /** The package it was opened from. */
  readonly bytes: Uint8Array;
  /** Calls back after anything changed, by the person or by the add-in. */
  observe(listener: () => void): () => void;
  close(): void;
}

/** The window as Microsoft's client leaves it. */
export type ClientScope = Window & { Office: object; OfficeExtension: OfficeClient };

/** Opens a package and puts it behind the client. */
export const openBench = async (
  scope: ClientScope,
  files: Pick<Files, 'load'>,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  context: Readonly<Record<string, unknown>>,
  settings: Partial<StandInSettings> = {},
): Promise<Outcome<Bench>> => {
  const read = await files.load(bytes, name);
  if (!read.ok) return read;
  const workbook = read.value;
  workbook.activeSheet = workbook.sheets.find(({ visibility }) => visibility === 'visible') ?? workbook.activeSheet;
  const standIn = installStandIn(scope.OfficeExtension, workbook, settings);
  provideOfficeContext(scope, standIn, context);
  return {
    ok: true,
    value: {
      workbook,
      person: createPerson(workbook, standIn.events),
      standIn,
      bytes,
      observe: (listener) => standIn.events.observe(listener),
      close: () => standIn.uninstall(),
    },
  };
};

/** A number that changes after every change of the workbook, and with it renders anew. */
export const useBenchVersion = (bench: Bench | undefined): number => {
  const [version, setVersion] = useState(0);
  useEffect(() => bench?.observe(() => setVersion((count) => count + 1)), [bench]);
  return version;
};

/** Bytes of a file that was chosen or dropped. */
export const readFile = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
