/** A property that a query reads or an assignment sets; names are capitalised as on the wire. */

export interface OfficeProperty {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** An object of Excel's model as the wire sees it. */
export interface OfficeObject {
  readonly typeName: string;
  /** Given to the client when the object is made, so that it can find it again. */
  readonly id?: string;
  /** True for objects the client may keep by reference (ranges). */
  readonly isReferable?: boolean;
  readonly properties?: Readonly<Record<string, OfficeProperty>>;
  readonly children?: Readonly<Record<string, () => OfficeObject>>;
  readonly methods?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** Present on collections. */
  readonly items?: () => readonly OfficeObject[];
  readonly item?: (key: unknown) => OfficeObject;
}

export const isOfficeObject = (value: unknown): value is OfficeObject =>
  typeof value === 'object' && value !== null && 'typeName' in value;

/** An answer Excel gives instead of doing what was asked: a code of Office.js with the member it is about. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** What the stand-in does not know it refuses by name, so that a test never passes on something imagined. */
export const refuseMember = (typeName: string, member: string): never => {
  throw new Refusal('ApiNotFound', `The stand-in does not know ${typeName}.${member}.`, `${typeName}.${member}`);
};

/** An argument that Excel would not take. */
export const refuseArgument = (location: string, found: unknown): never => {
  throw new Refusal('InvalidArgument', `${location}: the argument is invalid: ${JSON.stringify(found)}`, location);
};
