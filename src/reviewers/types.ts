/** What somebody does in a review: 核查人 checks clauses, 专家 gives scores, 负责人 settles what others disagree on. */
export type Role = 'examiner' | 'expert' | 'lead';

/** A person who reviews. */
export interface Reviewer {
  readonly name: string;
  /** 单位; empty where nobody said. */
  readonly unit: string;
  readonly role: Role;
}
