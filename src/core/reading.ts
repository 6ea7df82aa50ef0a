/** A word that may stand in the place of a mask, with the probability the model gives it (0 to 1). */
export interface MaskGuess {
  readonly token: string;
  readonly score: number;
}

/** Where a text answers a question: `text` stands in it from `start` to `end` (UTF-16 units), with a score from 0 to 1. */
export interface FoundAnswer {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface ClassifyOptions {
  /** Labels of one's own, for models that judge whether one sentence follows from another; left out, the model's labels. */
  readonly labels?: readonly string[];
  /** True: each label is judged by itself, so several may be true. Only with `labels`. */
  readonly several?: boolean;
  /** The sentence a label is put into, at `{}`; English if left out. Only with `labels`. */
  readonly hypothesis?: string;
}

/** How well a label fits, from 0 to 1. */
export interface LabelScore {
  readonly label: string;
  readonly score: number;
}
