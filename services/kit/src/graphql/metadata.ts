// type-graphql refuses any decorator before this is loaded: import it first in every module with decorated classes that
// does not import another module of `kit/graphql` with decorators before.
import 'reflect-metadata';
