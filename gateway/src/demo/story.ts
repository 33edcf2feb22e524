/** Whose act it is: the mutation is the noun and the act, `claimAssess`. */
export type Noun = 'complaint' | 'dispute' | 'mediation' | 'caucus' | 'claim' | 'policy';

/** A moment, counted back from the first start, in Shanghai. */
export interface DemoTime {
  /** Whole days before the first start. */
  readonly daysAgo: number;
  /** Counts days from Monday to Friday alone; offices do not act on Sundays. */
  readonly working?: boolean;
  /** `HH:MM` */
  readonly time: string;
}

/**
 * One act of a story: who, when, and what they told. Of the input, `@word` stands for an id (`demo/words.ts` has the
 * words), and key, case and version are added.
 */
export interface DemoAct extends DemoTime {
  /** A complaint's when left out. */
  readonly noun?: Noun;
  readonly act: string;
  /** An account; with it goes the organization. */
  readonly by: string;
  /** What it is done to, where that is no case of its own noun: a mediation is applied for on a dispute. */
  readonly on?: Noun;
  /** Which room of the mediation. */
  readonly room?: 'PATIENT' | 'HOSPITAL' | 'INSURER';
  /** The word by which other stories name what begins here. */
  readonly as?: string;
  readonly input?: Told;
}

/** What is filled into a form. */
export type Told = Readonly<Record<string, unknown>>;

/** A complaint of the demo and what became of it, through every house. */
export interface DemoStory {
  /** Key of the hospital: departments are named as it names them. */
  readonly hospital: string;
  /** Phone of the patient; an anonymous complaint has none. */
  readonly patient?: string;
  readonly acts: readonly DemoAct[];
}
