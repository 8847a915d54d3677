// As graphql has it in production: otherwise every "no" looks for a second copy of the library by name, millions of times a run.
exports.instanceOf = (value, constructor) => value instanceof constructor;
