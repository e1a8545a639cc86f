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
