import { guardTransactions } from '../store/session.js';

// Before every test file of the house: a statement that goes by the ticket of its transaction fails there and then.
guardTransactions();
