/** Input that was refused: the message says where, what was expected, what was found and what to do. */
export class Refusal extends Error {}
