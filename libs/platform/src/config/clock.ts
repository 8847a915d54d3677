/** The only place where a service learns the time: of the database in the product, of the test in a test. */
export interface Clock {
  now(): Date;
}

export const CLOCK = Symbol('CLOCK');

