/** A file the command was given is refused; says which place of it, as the contract of the command line asks. */
export class InputRefusal extends Error {
  override readonly name = 'InputRefusal';
  constructor(
    readonly detail: {
      readonly code: string;
      readonly message: string;
      readonly file?: string;
      readonly sheet?: string;
      readonly cell?: string;
    },
  ) {
    super(detail.message);
  }
}
