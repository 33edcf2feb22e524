import { appendFileSync } from 'node:fs';

/**
 * A step on its way to the disk.
 *
 * @typedef {object} Passing
 * @property {string} place the service whose file it is
 * @property {string} kind what it does to which table, or to the file of checkpoints
 * @property {import('better-sqlite3').Database} [database] of a statement
 * @property {string} [path] of a line that is added to a file
 * @property {string} [text]
 * @property {() => unknown} run takes the step
 * @property {(sql: string) => void} exec takes another step on the same connection
 * @property {(other: import('better-sqlite3').Database) => unknown} on takes the step on another connection
 * @property {(kind: string) => void} count counts a step that the seed takes itself
 *
 * @typedef {(step: Passing) => unknown} Seed
 */

const done = { changes: 1, lastInsertRowid: 0 };

/** What a step at this place does instead of nothing else. */
const leavesOut =
  (/** @type {RegExp} */ which) =>
  /** @returns {Seed} */
  () =>
  (step) => (which.test(step.kind) ? done : step.run());

/** What was begun is committed before a step, and what follows is a transaction of its own. */
const tornBefore =
  (/** @type {RegExp} */ which) =>
  /** @returns {Seed} */
  () =>
  (step) => {
    if (which.test(step.kind) && step.database?.inTransaction) {
      step.exec('COMMIT');
      step.exec('BEGIN IMMEDIATE');
    }
    return step.run();
  };

/** The same, behind a step. */
const tornBehind =
  (/** @type {RegExp} */ which) =>
  /** @returns {Seed} */
  () =>
  (step) => {
    const answer = step.run();
    if (which.test(step.kind) && step.database?.inTransaction) {
      step.exec('COMMIT');
      step.exec('BEGIN IMMEDIATE');
    }
    return answer;
  };

/** The answer goes out, and others hear of it, while the commit waits for the next transaction to begin. */
function commitsLater() {
  /** @type {Map<string, import('better-sqlite3').Database>} */
  const waiting = new Map();
  /** @type {Seed} */
  return (step) => {
    const { database, kind } = step;
    if (!database) return step.run();
    const writer = waiting.get(database.name);
    if (kind === 'COMMIT') {
      waiting.set(database.name, database);
      return done;
    }
    if (writer && kind === 'BEGIN') {
      waiting.delete(database.name);
      step.exec('COMMIT');
      return step.run();
    }
    return writer && writer !== database ? step.on(writer) : step.run();
  };
}

/** The position moves in a statement of its own, after what the event did is committed. */
function movesPositionLater() {
  /** @type {Passing | undefined} */
  let moving;
  /** @type {Seed} */
  return (step) => {
    const { database } = step;
    if (step.kind === 'UPDATE reaction_position') {
      moving = step;
      return done;
    }
    const answer = step.run();
    if (step.kind !== 'COMMIT' || !moving || moving.database !== database) return answer;
    const position = moving;
    moving = undefined;
    position.run();
    return answer;
  };
}

/** A checkpoint is repeated in the database before it stands in its place. */
function signsPlaceLater() {
  /** @type {{ path: string, text: string } | undefined} */
  let line;
  let isRepeated = false;
  /** @type {Seed} */
  return (step) => {
    if (step.kind === 'ADD checkpoint') {
      line = { path: step.path ?? '', text: step.text ?? '' };
      return Promise.resolve();
    }
    if (/^(UPDATE|INSERT) checkpoint$/.test(step.kind)) isRepeated = true;
    const answer = step.run();
    if (step.kind !== 'COMMIT' || !line || !isRepeated) return answer;
    step.count('ADD checkpoint');
    appendFileSync(line.path, line.text);
    line = undefined;
    isRepeated = false;
    return answer;
  };
}

/** Bugs, each of a kind that a kill must bring out. The product knows nothing of them: they sit between it and its driver. */
export const seeds = {
  'the key of a request is not kept': leavesOut(/^(INSERT|UPDATE) idempotency$/),
  'answers before it commits': commitsLater,
  'the journal in a transaction of its own': tornBefore(/^INSERT journal$/),
  'the feed in a transaction of its own': tornBefore(/^INSERT feed$/),
  'the position of a reaction before its effect': tornBehind(/^UPDATE reaction_position$/),
  'the position of a reaction after its effect': movesPositionLater,
  'a timer that does not move its own row': leavesOut(/^UPDATE (complaint|claim)(_seat)?$/),
  'a claim without its ledger': leavesOut(/^UPDATE ledger$/),
  'the ledger in a transaction of its own': tornBefore(/^UPDATE ledger$/),
  'a forum that its dispute does not hold': leavesOut(/^UPDATE dispute$/),
  'a checkpoint in the database before its place': signsPlaceLater,
};
