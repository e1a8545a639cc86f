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
