/**
 * A fault that who runs the installation can cure: the message says what is wrong and what to do about it. It never
 * holds personal data or a secret, which is why it is the one kind of error whose message is logged as it stands.
 */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
}
