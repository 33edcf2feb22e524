/** Whose act it is: the mutation is the noun and the act, `claimAssess`. */
export type Noun = 'patient' | 'complaint' | 'dispute' | 'mediation' | 'caucus' | 'claim' | 'policy';

/** A moment, counted back from the first start, in Shanghai. */
export interface DemoTime {
  /** Whole days before the first start. */
  readonly daysAgo: number;
  /** `HH:MM` */
  readonly time: string;
}

/** What is filled into a form. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * What somebody does, whenever: who, what, and what they tell. Of the input, `@word` stands for an id or a day
 * (`words.ts` has the words), a fact for its value, and key, case and version are added.
 */
export interface Act {
  /** A complaint's when left out. */
  readonly noun?: Noun;
  readonly act: string;
  /** An account; with it goes the organization. */
  readonly by: string;
  /** What it is done to, where that is no case of its own noun: a mediation is applied for on a dispute. */
  readonly on?: Noun;
  /** Which room of the mediation. */
  readonly room?: 'PATIENT' | 'HOSPITAL' | 'INSURER';
  /** The word by which other threads of the hospital name what begins here. */
  readonly as?: string;
  readonly input?: Told;
}

/** An act of a story that is told back from the first start. */
export interface DemoAct extends Act, DemoTime {}

/** One patient's matter at one hospital: its acts are about the same complaint, dispute, mediation and claim. */
export interface Thread {
  /** Key of the hospital: departments are named as it names them. */
  readonly hospital: string;
  /** Phone of the patient, where the hospital has the patient on file before the story begins. */
  readonly patient?: string;
}

/** A complaint of the demo and what became of it; an anonymous one has no patient. */
export interface DemoStory extends Thread {
  readonly acts: readonly DemoAct[];
}
